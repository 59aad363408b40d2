import type { Figures, Rate } from './figures.js';
import { cast } from './cast.js';
import type { Scene } from './scene.js';
import { readE1 } from './check-story.js';

interface AuditEvent {
  readonly type: string;
  readonly agencyId?: string;
  readonly actorId: string;
  readonly capacity?: string;
  readonly holderId?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

const LIFECYCLES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  AwaitingAcceptance: { vi: 'chờ xác nhận', en: 'awaiting acceptance' },
  InProgress: { vi: 'đang thực hiện', en: 'in progress' },
};

const inVietnam = (moment: string): string => {
  const local = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
  return moment.length === 10 ? moment : `${local.slice(0, 10)} ${local.slice(11, 16)}`;
};

/** What a leader and an inspector see at the end: the status on any date, and the trail of one task. */
export const epilogue = async (
  scene: Scene,
  figures: Figures,
  language: 'vi' | 'en',
): Promise<readonly string[]> => [
  ...leadership(figures, language),
  ...(await twoTimes(scene, language)),
  ...(await trailOf(scene, 'E1', language)),
];

const leadership = ({ tasks, cells, onTimeRate, asOf }: Figures, language: 'vi' | 'en'): string[] => {
  const of = (day: string) => asOf[day]?.byTimeliness['Overdue'] ?? 0;
  const decimal = (value: number) =>
    language === 'vi' ? value.toFixed(1).replace('.', ',') : value.toFixed(1);
  const percent = ({ onTime, of: all }: Rate) => `${onTime}/${all} = ${decimal((100 * onTime) / all)} %`;
  const { completedOnTime, completedLate, openInTime, openOverdue, openNoDeadline } = cells;
  return {
    vi: [
      '',
      `Lãnh đạo xem, đến hết ngày 26/9/2020 (mọi cấp): ${tasks.total} nhiệm vụ; hoàn thành đúng hạn ${completedOnTime}, quá hạn ${completedLate}; chưa hoàn thành trong hạn ${openInTime}, quá hạn ${openOverdue}, không thời hạn ${openNoDeadline}.`,
      `Tỷ lệ đúng hạn theo thời hạn được duyệt ${percent(onTimeRate.approved)}, theo thời hạn gốc ${percent(onTimeRate.original)}. Quá hạn tại ngày 18/9: ${of('2020-09-18')}; tại ngày 14/8: ${of('2020-08-14')}.`,
    ],
    en: [
      '',
      `Leadership sees, to the end of 26 September 2020 (all levels): ${tasks.total} tasks; completed on time ${completedOnTime}, late ${completedLate}; open in time ${openInTime}, overdue ${openOverdue}, without deadline ${openNoDeadline}.`,
      `On-time rate against approved deadlines ${percent(onTimeRate.approved)}, against original ones ${percent(onTimeRate.original)}. Overdue on 18 September: ${of('2020-09-18')}; on 14 August: ${of('2020-08-14')}.`,
    ],
  }[language];
};

const twoTimes = async (scene: Scene, language: 'vi' | 'en'): Promise<string[]> => {
  const { trueThen, knownThen } = await readE1(scene);
  const word = (lifecycle: string) => LIFECYCLES[lifecycle]?.[language] ?? lifecycle;
  return {
    vi: [
      `E1 nộp ngày 31/8, nhập ngày 01/9. Hết ngày 31/8: thực tế ${word(trueThen)}; theo những gì đã ghi nhận lúc ấy: ${word(knownThen)}.`,
    ],
    en: [
      `E1 was submitted on 31 August and typed on 1 September. At the end of 31 August it was in truth ${word(trueThen)}; as known then, ${word(knownThen)}.`,
    ],
  }[language];
};

const trailOf = async (scene: Scene, reference: string, language: 'vi' | 'en'): Promise<string[]> => {
  const token = await scene.player('thanhtra').token();
  const { items } = await scene.api.get<{ items: readonly AuditEvent[] }>(
    token,
    `/audit/events?stream=task-${scene.id(reference)}`,
  );
  const usernames = new Map([...scene.players].map(([username, { accountId }]) => [accountId, username]));
  const agencies = new Map(
    [...scene.agencies].map(([key, id]) => [id, cast.find((member) => member.key === key)?.shortName ?? key]),
  );
  const [title, typed, signed, recorded] = {
    vi: [`Cán bộ thanh tra đọc lịch sử xử lý ${reference}:`, 'người nhập', 'người ký', 'ghi nhận'],
    en: [`An inspector reads the trail of ${reference}:`, 'typed by', 'signed by', 'recorded'],
  }[language];
  return [
    title ?? '',
    ...items.map(({ type, actorId, agencyId = '', capacity, holderId, occurredAt, recordedAt }) => {
      const typist = usernames.get(actorId) ?? (language === 'vi' ? 'hệ thống' : 'the system');
      const signer =
        holderId === undefined ? '' : `, ${signed} ${usernames.get(holderId) ?? holderId} (${capacity})`;
      return `  ${inVietnam(occurredAt)}  ${type}: ${agencies.get(agencyId) ?? ''}, ${typed} ${typist}${signer}, ${recorded} ${inVietnam(recordedAt)}`;
    }),
  ];
};
