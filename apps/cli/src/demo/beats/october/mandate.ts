import { at, type Beat, type Scene } from '../../scene.js';
import { accept, committee, submit, takeUp } from '../rhythm.js';
import { paper } from '../supervision.js';

const CITY = 'ubnd.theodoi';

const given: Beat = {
  at: at('2020-09-28', '09:00'),
  told: {
    vi: 'Chủ tịch UBND Thành phố ủy quyền Giám đốc Sở Nội vụ ký thừa ủy quyền (TUQ.) văn bản giao nhiệm vụ phúc tra, từ 28/9 đến hết 09/10 (9908/GUQ-UBND).',
    en: 'The chairman mandates the director of the department to sign TUQ. what assigns re-checks, from 28 September to 9 October (9908/GUQ-UBND).',
  },
  play: async (scene) =>
    void (await scene.act(CITY, `/agencies/${scene.agency('UBND')}/delegate-authority`, {
      kind: 'TUQ',
      holderAgencyId: scene.agency('SNV'),
      holderPostId: scene.player('snv.giamdoc').postId,
      scope: {
        commands: ['RegisterDocument', 'AssignTask'],
        words: 'Ký văn bản giao nhiệm vụ phúc tra việc thi hành văn hóa công vụ cho UBND quận, huyện.',
      },
      validFrom: '2020-09-28',
      validTo: '2020-10-09',
      basis: { words: 'Giấy ủy quyền 9908/GUQ-UBND ngày 28/9/2020' },
      signing: scene.signedBy('ubnd.chutich', 'own', '2020-09-28'),
    })),
};

/** The task of checking a district again, as a paper of the city assigns it. */
const reCheck = (scene: Scene, reference: string, district: string, dueOn: string) => ({
  issuerId: scene.agency('UBND'),
  leadId: scene.agency(district),
  content: `Phúc tra việc thi hành văn hóa công vụ tại các phường thuộc quận ${district}`,
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố, đồng gửi Sở Nội vụ' },
  deadline: { kind: 'fixed', date: dueOn, wording: 'by', rolls: true },
  source: {
    directiveId: scene.id('9910'),
    clauseId: scene.id('9910 mục 2'),
    recommendationIds: [scene.id('R2')],
  },
  reference,
  provenance: 'illustrative',
});

const byMandate: Beat = {
  at: at('2020-10-02', '14:00'),
  told: {
    vi: 'Trong thời hạn ủy quyền: Giám đốc Sở Nội vụ ký TUQ. công văn 9911/UBND-VX, UBND Thành phố giao F2 cho quận MH-12.',
    en: 'While the mandate holds: the director signs letter 9911/UBND-VX TUQ., and the city assigns F2 to district MH-12.',
  },
  play: async (scene) => {
    const day = '2020-10-02';
    const summary = 'Giao quận MH-12 phúc tra';
    const signer = 'snv.giamdoc';
    await paper(scene, '9911', 'UBND', CITY, 'letter', '9911/UBND-VX', day, summary, signer, 'TUQ');
    await scene.make('F2', CITY, '/tasks', {
      ...reCheck(scene, 'F2', 'MH-12', '2020-10-15'),
      signing: scene.signedBy(signer, 'TUQ', day, scene.id('9911')),
    });
  },
};

const afterItExpired: Beat = {
  at: at('2020-10-12', '09:00'),
  told: {
    vi: 'Bị từ chối: Giám đốc Sở Nội vụ lại ký TUQ. giao F3 cho quận MH-05, khi ủy quyền đã hết hạn.',
    en: 'Refused: the director signs TUQ. once more, F3 for district MH-05, when the mandate has expired.',
  },
  play: (scene) =>
    scene.refused('delegation-expired', CITY, '/tasks', {
      ...reCheck(scene, 'F3', 'MH-05', '2020-10-23'),
      signing: scene.signedBy('snv.giamdoc', 'TUQ', '2020-10-12', scene.id('9910')),
    }),
  after: (scene) => Promise.resolve(scene.refusalHeard()),
};

const byTheChairman: Beat = {
  at: at('2020-10-12', '10:00'),
  told: {
    vi: 'Chủ tịch ký công văn 9912/UBND-VX: UBND Thành phố giao F3 cho quận MH-05.',
    en: 'The chairman signs letter 9912/UBND-VX himself: the city assigns F3 to district MH-05.',
  },
  play: async (scene) => {
    const day = '2020-10-12';
    const summary = 'Giao quận MH-05 phúc tra';
    const signer = 'ubnd.chutich';
    await paper(scene, '9912', 'UBND', CITY, 'letter', '9912/UBND-VX', day, summary, signer, 'TM');
    await scene.make('F3', CITY, '/tasks', {
      ...reCheck(scene, 'F3', 'MH-05', '2020-10-23'),
      signing: scene.signedBy(signer, 'TM', day, scene.id('9912')),
    });
  },
};

/** A mandate with its days: used while it holds, refused when it has expired, and then signed by who may. */
export const mandate: readonly Beat[] = [
  given,
  byMandate,
  ...takeUp('F2', '2020-10-05', committee('MH-12')),
  afterItExpired,
  byTheChairman,
  ...takeUp('F3', '2020-10-13', committee('MH-05')),
  submit('F2', '2020-10-15', committee('MH-12')),
  accept('F2', '2020-10-16', CITY),
];
