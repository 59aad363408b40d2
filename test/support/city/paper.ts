import type { WorkingCalendar } from '@dondoc/domain';
import { deriveId, instantOf, type CalendarDay } from '@dondoc/event-sourcing';
import type { Dice } from './dice.js';
import type { Line } from './offices.js';
import { lifeOf, type Planned } from './task-life.js';

const CLAUSES = 5;
const SEED = '7a3c9a4e-91c4-4a94-8df0-63c9a1f2b7d3';

/** What a day's directives are made of. */
export interface Morning {
  readonly day: CalendarDay;
  readonly lines: readonly Line[];
  readonly chance: Dice;
  readonly calendar: WorkingCalendar;
}

/** A directive, and what will happen to its tasks once its clauses have their ids. */
export interface Paper {
  readonly directive: Planned;
  readonly lives: (clauseIds: readonly string[]) => readonly (readonly Planned[])[];
}

const THEMES = ['Văn hóa đô thị', 'Cải cách hành chính', 'Giảm ngập nước', 'Chuyển đổi số', 'An sinh xã hội'];
const WORKS = [
  'Rà soát và báo cáo việc thi hành văn hóa công vụ',
  'Lập danh mục tuyến đường, hẻm cần chỉnh trang',
  'Công khai thủ tục hành chính tại bộ phận một cửa',
  'Kiểm tra việc giải quyết đơn thư quá hạn',
  'Cập nhật hồ sơ cán bộ, công chức trên hệ thống',
  'Tổng hợp khó khăn của doanh nghiệp trên địa bàn',
];

const chosenLine = (lines: readonly Line[], chance: Dice): Line => {
  let left = chance.between(0, 99);
  const found = lines.find(({ share }) => (left -= share) < 0);
  return found ?? chance.oneOf(lines);
};

/** The nth directive, with so many tasks spread over its clauses and the agencies of its line. */
export const paperOf = (n: number, tasks: number, { day, lines, chance, calendar }: Morning): Paper => {
  const line = chosenLine(lines, chance);
  const { issuer } = line;
  const target = deriveId(SEED, `directive ${n}`);
  const theme = chance.oneOf(THEMES);
  const clauses = Array.from({ length: CLAUSES }, (_, at) => ({
    label: `mục ${at + 1}`,
    content: chance.oneOf(WORKS),
  }));
  const directive: Planned = {
    command: 'IssueDirective',
    target,
    actor: issuer.typist,
    occurredAt: instantOf(day, '08:00'),
    recordedOn: day,
    body: {
      ...{ issuerId: issuer.agencyId, number: `${20_000 + n}/${line.sign}`, issuedOn: day, theme, clauses },
      summary: `[Minh họa] ${theme}: đợt ${n + 1}`,
      basis: chance.often(80) ? [] : [{ words: 'Kết luận của Ban Thường vụ Thành ủy' }],
      provenance: 'illustrative',
      signing: {
        capacity: 'own',
        signedOn: day,
        postId: issuer.signer.postIds[0] ?? '',
        holderId: issuer.signer.accountId,
      },
    },
  };
  const items = Array.from({ length: tasks }, (_, at) => {
    const place = at % CLAUSES;
    return {
      at,
      place,
      lead: line.leads[Math.floor(at / CLAUSES) % line.leads.length] ?? chance.oneOf(line.leads),
    };
  });
  const lives = (clauseIds: readonly string[]) =>
    items.map(({ at, place, lead }) =>
      lifeOf(
        {
          ...{ issuer, lead, directiveId: target, clauseId: clauseIds[place] ?? '', issuedOn: day },
          content: `${clauses[place]?.content ?? ''} (${lead.signer.accountId.slice(0, 4)}-${at + 1})`,
          reference: `NV${n + 1}.${at + 1}`,
        },
        chance,
        calendar,
      ),
    );
  return { directive, lives };
};
