import { districtKey } from '../cast.js';
import { at, type Beat } from '../scene.js';
import { communes } from './communes.js';
import { accept, committee, submit, takeUp, tasksKnown, type Lead } from './rhythm.js';
import { paper } from './supervision.js';

const CITY = 'ubnd.theodoi';
const SNV: Lead = { clerk: 'snv.chuyenvien', head: 'snv.giamdoc' };
const reference = (n: number): string => `D${String(n).padStart(2, '0')}`;
const lead = (n: number): Lead => committee(districtKey(n));
const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const SELF_CHECK =
  'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn.';
const QUARTERLY = { kind: 'none', reviewEvery: 'quarter' } as const;

const consequences = [
  {
    reference: 'C1',
    recommendation: 'R1',
    content: 'Chủ trì xây dựng, thực hiện văn hóa công vụ',
    deadline: QUARTERLY,
  },
  {
    reference: 'C2',
    recommendation: 'R2',
    content: 'Tổng hợp, báo cáo việc kiểm tra thi hành văn hóa công vụ ở ba cấp',
    deadline: { kind: 'fixed', date: '2020-10-15', wording: 'by', rolls: true },
  },
  {
    reference: 'C3',
    recommendation: 'R3',
    content: 'Tuyên truyền, triển khai sâu Quyết định 328 về cải cách hành chính',
    deadline: QUARTERLY,
  },
  {
    reference: 'C4',
    recommendation: 'R4',
    content: 'Kiểm tra hiệu quả chính sách theo Quyết định 1259',
    deadline: { kind: 'endOf', period: 'quarter', containing: '2020-08-14', quote: 'trong quý III' },
  },
] as const;

const issue9904: Beat = {
  at: at('2020-08-14', '08:30'),
  told: {
    vi: 'UBND Thành phố ban hành Công văn 9904/UBND-VX thực hiện bốn kiến nghị.',
    en: 'The city issues letter 9904/UBND-VX to carry out the four recommendations.',
  },
  play: async (scene) => {
    await scene.make('9904', CITY, '/directives', {
      issuerId: scene.agency('UBND'),
      number: '9904/UBND-VX',
      issuedOn: '2020-08-14',
      summary: '[Minh họa] Thực hiện kiến nghị của đoàn giám sát HĐND Thành phố',
      basis: [{ words: 'Thông báo kết luận 9903/TB-HĐND', documentId: scene.id('9903') }],
      clauses: consequences.map(({ content }, i) => ({ label: `mục ${i + 1}`, content })),
      provenance: 'illustrative',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-08-14'),
    });
    const path = `/directives/${scene.id('9904')}`;
    const { clauses } = await scene.api.get<{ clauses: readonly { clauseId: string }[] }>(
      await scene.player(CITY).token(),
      path,
    );
    clauses.forEach(({ clauseId }, i) => scene.made.set(`9904 mục ${i + 1}`, clauseId));
  },
};

const assignC = consequences.map(({ reference: name, recommendation, content, deadline }, i): Beat => ({
  at: at('2020-08-14', '09:00'),
  told: {
    vi: `${recommendation} thành nhiệm vụ ${name}: ${content}.`,
    en: `${recommendation} becomes task ${name}.`,
  },
  play: async (scene) =>
    void (await scene.make(name, CITY, '/tasks', {
      issuerId: scene.agency('UBND'),
      leadId: scene.agency('SNV'),
      content,
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline,
      source: {
        directiveId: scene.id('9904'),
        clauseId: scene.id(`9904 mục ${i + 1}`),
        recommendationIds: [scene.id(recommendation)],
      },
      reference: name,
      provenance: 'illustrative',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-08-14', scene.id('9904')),
    })),
}));

const fanOut: Beat = {
  at: at('2020-08-14', '09:30'),
  told: {
    vi: 'Một lần giao, 24 quận, huyện: D01–D24, hạn 20 ngày làm việc, tức thứ Hai 14/9 (không phải 11/9, vì có ngày 02/9).',
    en: 'One act for 24 districts: D01–D24, due in 20 working days, Monday 14 September (11 September but for the holiday).',
  },
  play: async (scene) => {
    await scene.act(CITY, `/directives/${scene.id('9904')}/fan-out-tasks`, {
      clauseId: scene.id('9904 mục 2'),
      content: SELF_CHECK,
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố, đồng gửi Sở Nội vụ' },
      deadline: { kind: 'period', count: 20, unit: 'working', from: 'issued' },
      recommendationIds: [scene.id('R2')],
      parentTaskId: scene.id('C2'),
      consolidatorId: scene.agency('SNV'),
      provenance: 'illustrative',
      items: from(1, 24).map((n) => ({ leadId: scene.agency(districtKey(n)), reference: reference(n) })),
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-08-14', scene.id('9904')),
    });
  },
};

const notCompetent: Beat = {
  at: at('2020-08-17', '11:00'),
  told: {
    vi: 'Bị từ chối: Sở Nội vụ không có thẩm quyền giao nhiệm vụ cho UBND quận; phải trình UBND Thành phố giao.',
    en: 'Refused: the department may not assign to a district committee; the City People’s Committee must.',
  },
  play: (scene) =>
    scene.refused('issuer-not-competent', 'snv.chuyenvien', '/tasks', {
      issuerId: scene.agency('SNV'),
      leadId: scene.agency('MH-12'),
      content: SELF_CHECK,
      expectedProduct: { kind: 'báo cáo', addressedTo: 'Sở Nội vụ' },
      deadline: { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true },
      source: { planId: scene.id('1404'), planItemId: scene.id('1404 nội dung 1') },
      signing: scene.signedBy('snv.giamdoc', 'own', '2020-08-17', scene.id('1404')),
    }),
};

const returned: readonly Beat[] = [
  submit('D20', '2020-09-09', lead(20)),
  {
    at: at('2020-09-11', '10:00'),
    told: {
      vi: 'D20 bị yêu cầu bổ sung: thiếu phụ lục phường, xã.',
      en: 'D20 is returned: it lacks the commune annex.',
    },
    play: async (scene) =>
      void (await scene.act(CITY, `/tasks/${scene.id('D20')}/return`, {
        reason: '[Minh họa] Thiếu phụ lục phường, xã, thị trấn.',
      })),
  },
  submit('D20', '2020-09-14', lead(20), { time: '16:00' }),
  accept('D20', '2020-09-16', CITY),
];

const extended: readonly Beat[] = [
  {
    at: at('2020-09-08', '14:00'),
    told: {
      vi: 'Huyện MH-24 đề nghị gia hạn D24 bằng văn bản 9906/UBND.',
      en: 'Rural District MH-24 asks to extend D24 by its letter 9906/UBND.',
    },
    play: async (scene) => {
      const { clerk, head } = lead(24);
      await paper(
        scene,
        '9906',
        'MH-24',
        clerk,
        'letter',
        '9906/UBND',
        '2020-09-08',
        'Đề nghị gia hạn',
        head,
        'TM',
      );
      await scene.act(head, `/tasks/${scene.id('D24')}/request-extension`, {
        newDueOn: '2020-09-30',
        reason: '[Minh họa] Cần thêm thời gian tổng hợp từ các xã.',
        document: { words: '9906/UBND', documentId: scene.id('9906') },
        signing: scene.signedBy(head, 'TM', '2020-09-08', scene.id('9906')),
      });
    },
  },
  {
    at: at('2020-09-10', '10:00'),
    told: {
      vi: 'UBND Thành phố đồng ý gia hạn D24 đến 30/9 (9905/UBND-VX).',
      en: 'The city approves: D24 is now due on 30 September (9905/UBND-VX).',
    },
    play: async (scene) => {
      await paper(
        scene,
        '9905',
        'UBND',
        CITY,
        'letter',
        '9905/UBND-VX',
        '2020-09-10',
        'Đồng ý gia hạn',
        'ubnd.chutich',
        'TM',
      );
      await scene.act(CITY, `/tasks/${scene.id('D24')}/approve-extension`, {
        signing: scene.signedBy('ubnd.chutich', 'TM', '2020-09-10', scene.id('9905')),
      });
    },
  },
];

const group = (first: number, last: number, submittedOn: string, acceptedOn: string): Beat[] =>
  from(first, last).flatMap((n) => [
    submit(reference(n), submittedOn, lead(n)),
    accept(reference(n), acceptedOn, CITY),
  ]);

/** The four asks become tasks at three levels: the department, 24 districts, five communes. */
export const threeLevels: readonly Beat[] = [
  issue9904,
  ...assignC,
  fanOut,
  tasksKnown(at('2020-08-17', '08:59'), CITY, (scene) => `directiveId=${scene.id('9904')}`),
  ...consequences.flatMap(({ reference: name }) => takeUp(name, '2020-08-17', SNV)),
  ...from(1, 24).flatMap((n) => takeUp(reference(n), '2020-08-17', lead(n))),
  notCompetent,
  ...communes,
  ...group(1, 5, '2020-08-28', '2020-09-03'),
  ...group(6, 11, '2020-09-08', '2020-09-10'),
  ...group(12, 15, '2020-09-10', '2020-09-14'),
  ...group(16, 19, '2020-09-11', '2020-09-14'),
  ...returned,
  ...extended,
  submit('D21', '2020-09-14', lead(21)),
  submit('D22', '2020-09-21', lead(22)),
  accept('D22', '2020-09-24', CITY),
];
