/** Names of the accounts of the example; one invented person per post. */
export type Role =
  | 'clerk'
  | 'officer'
  | 'tracking-officer'
  | 'head'
  | 'supervision-secretary'
  | 'delegation-head'
  | 'inspector';

export interface CastPost {
  /** Sign-in name, and the post's name in the story. */
  readonly username: string;
  readonly title: string;
  readonly holder: string;
  readonly roles: readonly Role[];
  readonly receivesReminders?: boolean;
}

export interface CastAgency {
  /** Name in the story: `UBND`, `SNV`, `MH-23.2`. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly kind: 'executive' | 'elected' | 'party' | 'inspectorate';
  readonly level: 'city' | 'unit' | 'district' | 'commune';
  readonly parent?: string;
  readonly provenance: 'article' | 'public' | 'illustrative';
  readonly posts: readonly CastPost[];
}

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
const MIDDLE_NAMES = ['Minh', 'Thu', 'Quốc', 'Ngọc', 'Gia', 'Hải', 'Thanh', 'Bảo', 'Kim', 'Đức', 'Như'];
const GIVEN_NAMES = [
  'An',
  'Bình',
  'Châu',
  'Diễm',
  'Giang',
  'Hạnh',
  'Khôi',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quyên',
  'Sơn',
  'Trâm',
  'Uyên',
  'Vy',
  'Yến',
];

let invented = 0;
/** An invented name; the two persons of the article appear in the session sheet only. */
const somebody = (): string => {
  const n = invented++;
  const pick = (names: readonly string[], step: number) => names[(n * step) % names.length] ?? '';
  return `${pick(SURNAMES, 5)} ${pick(MIDDLE_NAMES, 3)} ${pick(GIVEN_NAMES, 7)}`;
};

const post = (
  username: string,
  title: string,
  roles: readonly Role[],
  receivesReminders = false,
): CastPost => ({
  username,
  title,
  holder: somebody(),
  roles,
  receivesReminders,
});

const city: readonly CastAgency[] = [
  {
    key: 'UBND',
    name: 'UBND Thành phố',
    nameEn: 'City People’s Committee',
    shortName: 'UBND TP',
    kind: 'executive',
    level: 'city',
    provenance: 'article',
    posts: [
      post('ubnd.chutich', 'Chủ tịch UBND Thành phố', ['head']),
      post(
        'ubnd.theodoi',
        'Chuyên viên theo dõi, Văn phòng UBND Thành phố',
        ['tracking-officer', 'officer', 'clerk'],
        true,
      ),
    ],
  },
  {
    key: 'SNV',
    name: 'Sở Nội vụ',
    nameEn: 'Department of Home Affairs',
    shortName: 'Sở Nội vụ',
    kind: 'executive',
    level: 'city',
    parent: 'UBND',
    provenance: 'article',
    posts: [
      post('snv.giamdoc', 'Giám đốc Sở Nội vụ', ['head']),
      post('snv.chuyenvien', 'Chuyên viên Sở Nội vụ', ['officer', 'clerk', 'tracking-officer'], true),
    ],
  },
  {
    key: 'HĐND',
    name: 'HĐND Thành phố',
    nameEn: 'City People’s Council',
    shortName: 'HĐND TP',
    kind: 'elected',
    level: 'city',
    provenance: 'article',
    posts: [
      post('hdnd.thuky', 'Thư ký đoàn giám sát HĐND Thành phố', ['supervision-secretary', 'clerk'], true),
      post('hdnd.truongdoan', 'Trưởng đoàn giám sát HĐND Thành phố', ['delegation-head', 'head']),
    ],
  },
  {
    key: 'TU',
    name: 'Thành ủy',
    nameEn: 'City Party Committee',
    shortName: 'Thành ủy',
    kind: 'party',
    level: 'city',
    provenance: 'article',
    posts: [],
  },
  {
    key: 'TTTP',
    name: 'Thanh tra Thành phố',
    nameEn: 'City Inspectorate',
    shortName: 'Thanh tra TP',
    kind: 'inspectorate',
    level: 'city',
    parent: 'UBND',
    provenance: 'illustrative',
    posts: [post('thanhtra', 'Cán bộ thanh tra', ['inspector'])],
  },
];

const units = [1, 2, 3, 4, 5].map((n): CastAgency => ({
  key: `DV${n}`,
  name: `Đơn vị ${n} (MH)`,
  nameEn: `Unit ${n} (illustrative)`,
  shortName: `Đơn vị ${n} (MH)`,
  kind: 'executive',
  level: 'unit',
  parent: 'SNV',
  provenance: 'illustrative',
  posts: [post(`dv${n}.truong`, `Trưởng Đơn vị ${n}`, ['head', 'officer', 'clerk'], true)],
}));

const committee = (
  key: string,
  type: string,
  typeEn: string,
  level: 'district' | 'commune',
  parent: string,
): CastAgency => ({
  key,
  name: `UBND ${type} ${key}`,
  nameEn: `People’s Committee of ${typeEn} ${key}`,
  shortName: `${type} ${key}`,
  kind: 'executive',
  level,
  parent,
  provenance: 'illustrative',
  posts: [
    post(`${key.toLowerCase()}.chutich`, `Chủ tịch UBND ${type} ${key}`, ['head']),
    post(
      `${key.toLowerCase()}.vanthu`,
      `Văn thư UBND ${type} ${key}`,
      ['clerk', 'officer', 'tracking-officer'],
      true,
    ),
  ],
});

/** The key of a district: `MH-05`. */
export const districtKey = (n: number): string => `MH-${String(n).padStart(2, '0')}`;

/** Real districts are not named: none of them is late by invention. Nineteen quận, five huyện, as in 2020. */
const districts = Array.from({ length: 24 }, (_, i) => i + 1).map((n) =>
  committee(
    districtKey(n),
    n <= 19 ? 'quận' : 'huyện',
    n <= 19 ? 'Urban District' : 'Rural District',
    'district',
    'UBND',
  ),
);

const communes = [
  ...[1, 2, 3].map((n) => committee(`MH-16.${n}`, 'phường', 'Ward', 'commune', 'MH-16')),
  ...[1, 2].map((n) => committee(`MH-23.${n}`, 'xã', 'Commune', 'commune', 'MH-23')),
];

/** Every agency of the story, parents before children. */
export const cast: readonly CastAgency[] = [...city, ...units, ...districts, ...communes];
