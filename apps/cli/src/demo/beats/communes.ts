import { at, type Beat } from '../scene.js';
import { accept, committee, submit, takeUp, tasksKnown } from './rhythm.js';

const delegate = (name: string, parent: string, district: string, commune: string, day: string): Beat => ({
  at: at(day, '09:00'),
  told: {
    vi: `UBND ${district} giao tiếp ${name} cho ${commune}, hạn thứ Hai 07/9.`,
    en: `District ${district} delegates ${name} to ${commune}, due Monday 7 September.`,
  },
  play: async (scene) =>
    void (await scene.act(committee(district).head, `/tasks/${scene.id(parent)}/delegate`, {
      leadId: scene.agency(commune),
      content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại phường, xã.',
      expectedProduct: { kind: 'báo cáo', addressedTo: `UBND ${district}` },
      deadline: { kind: 'fixed', date: '2020-09-07', wording: 'by', rolls: true },
      reference: name,
      provenance: 'illustrative',
      signing: scene.signedBy(committee(district).head, 'TM', day, scene.id('9904')),
    })),
});

const delegated = [
  { name: 'E1', parent: 'D16', district: 'MH-16', commune: 'MH-16.1', day: '2020-08-20' },
  { name: 'E2', parent: 'D16', district: 'MH-16', commune: 'MH-16.2', day: '2020-08-20' },
  { name: 'E3', parent: 'D16', district: 'MH-16', commune: 'MH-16.3', day: '2020-08-20' },
  { name: 'E4', parent: 'D23', district: 'MH-23', commune: 'MH-23.1', day: '2020-08-21' },
  { name: 'E5', parent: 'D23', district: 'MH-23', commune: 'MH-23.2', day: '2020-08-21' },
] as const;

const course: readonly Beat[] = [
  ...delegated.map(({ name, parent, district, commune, day }) =>
    delegate(name, parent, district, commune, day),
  ),
  tasksKnown(
    at('2020-08-21', '08:59'),
    committee('MH-16').clerk,
    (scene) => `issuerId=${scene.agency('MH-16')}`,
  ),
  tasksKnown(
    at('2020-08-24', '08:59'),
    committee('MH-23').clerk,
    (scene) => `issuerId=${scene.agency('MH-23')}`,
  ),
  ...delegated.flatMap(({ name, commune, day }) =>
    takeUp(name, day === '2020-08-20' ? '2020-08-21' : '2020-08-24', committee(commune), name !== 'E5'),
  ),
  submit('E1', '2020-08-31', committee('MH-16.1'), { typedAt: at('2020-09-01', '07:30') }),
  submit('E2', '2020-09-03', committee('MH-16.2')),
  submit('E3', '2020-09-04', committee('MH-16.3')),
  submit('E4', '2020-09-04', committee('MH-23.1')),
  accept('E1', '2020-09-03', committee('MH-16').clerk),
  accept('E2', '2020-09-07', committee('MH-16').clerk),
  accept('E3', '2020-09-09', committee('MH-16').clerk),
  accept('E4', '2020-09-09', committee('MH-23').clerk),
];

const beyondParent: Beat = {
  at: at('2020-09-04', '10:00'),
  told: {
    vi: 'Bị từ chối: xã MH-23.2 đề nghị gia hạn E5 quá thời hạn của nhiệm vụ cấp trên (14/9).',
    en: 'Refused: commune MH-23.2 asks to extend E5 beyond its parent’s deadline, 14 September.',
  },
  play: (scene) =>
    scene.refused(
      'child-deadline-after-parent',
      committee('MH-23.2').head,
      `/tasks/${scene.id('E5')}/request-extension`,
      {
        newDueOn: '2020-09-21',
        reason: '[Minh họa] Chưa tổng hợp đủ số liệu.',
        document: { words: '9907/UBND (MH-23.2)' },
        signing: scene.signedBy(committee('MH-23.2').head, 'TM', '2020-09-04', scene.id('9904')),
      },
    ),
};

/** Two districts delegate to five communes; one commune stays silent. */
export const communes: readonly Beat[] = [...course, beyondParent];
