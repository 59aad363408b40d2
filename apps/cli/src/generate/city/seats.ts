import type { Role } from '@dondoc/domain';
import type { Office, Seat } from './office.js';

const seat = (title: string, roles: readonly Role[], receivesReminders = false): Seat => ({
  ...{ title, roles, receivesReminders, postId: '', tenures: [] },
});

/** What the head of an office is called goes by the first words of its name. */
const HEADS: readonly (readonly [first: string, title: string])[] = [
  ['Ủy ban Kiểm tra', 'Chủ nhiệm'],
  ['Ủy ban', 'Chủ tịch'],
  ['UBND', 'Chủ tịch'],
  ['Hội đồng', 'Chủ tịch'],
  ['Liên đoàn', 'Chủ tịch'],
  ['Hội', 'Chủ tịch'],
  ['Thành ủy', 'Bí thư'],
  ['Thành đoàn', 'Bí thư'],
  ['Văn phòng', 'Chánh Văn phòng'],
  ['Thanh tra', 'Chánh Thanh tra'],
  ['Chi cục', 'Chi cục trưởng'],
  ['Cục', 'Cục trưởng'],
  ['Ban', 'Trưởng ban'],
  ['Phòng', 'Trưởng phòng'],
  ['Bộ Tư lệnh', 'Tư lệnh'],
];

const titleOfHead = ({ name }: Office): string =>
  HEADS.find(([first]) => name.startsWith(first))?.[1] ?? 'Giám đốc';

/** The posts that every agency has; the rest are officers. */
const ownSeats = (office: Office): readonly Seat[] => {
  const head = titleOfHead(office);
  return [
    seat(head, ['head']),
    seat(head === 'Chủ tịch' ? 'Phó Chủ tịch' : `Phó ${head}`, ['leader']),
    seat('Văn thư', ['clerk'], true),
    seat('Chuyên viên theo dõi, đôn đốc', ['tracking-officer']),
    ...(office.symbol === 'HĐND'
      ? [
          seat('Trưởng đoàn giám sát', ['delegation-head']),
          seat('Thư ký đoàn giám sát', ['supervision-secretary']),
        ]
      : []),
    ...(office.symbol === 'UBND' && office.level === 'city' ? [seat('Thanh tra viên', ['inspector'])] : []),
  ];
};

/** More officers for an agency; the posts that are new. */
export const addOfficers = ({ seats }: Office, count: number): readonly Seat[] => {
  const before = seats.filter(({ roles }) => roles.includes('officer')).length;
  const added = Array.from({ length: count }, (_, n) => seat(`Chuyên viên ${before + n + 1}`, ['officer']));
  seats.push(...added);
  return added;
};

/** Gives an agency the posts of its kind, as many as there are people for it, and one officer at least; all its posts. */
export const furnish = (office: Office, people: number): readonly Seat[] => {
  office.seats.push(...ownSeats(office));
  addOfficers(office, Math.max(1, people - office.seats.length));
  return office.seats;
};

/** Gives every agency its posts, as many in all as there are people. */
export const fill = (offices: readonly Office[], users: number): void => {
  for (const [place, office] of offices.entries()) {
    const [from = 0, to = 0] = [place, place + 1].map((at) => Math.floor((users * at) / offices.length));
    furnish(office, to - from);
  }
};
