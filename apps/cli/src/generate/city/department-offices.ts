import type { CityPlan, Establish } from './lines.js';

const DIVISIONS: readonly (readonly [name: string, symbol: string])[] = [
  ...([
    ['Văn phòng Sở', 'VPS'],
    ['Thanh tra Sở', 'TTS'],
    ['Phòng Tổ chức, biên chế', 'TCBC'],
    ['Phòng Công chức, viên chức', 'CCVC'],
    ['Phòng Xây dựng chính quyền', 'XDCQ'],
    ['Phòng Cải cách hành chính', 'CCHC'],
    ['Phòng Tổ chức phi chính phủ', 'TCPCP'],
    ['Phòng Quản lý văn thư, lưu trữ', 'QLVT'],
    ['Ban Thi đua - Khen thưởng', 'BTĐKT'],
    ['Ban Tôn giáo', 'BTG'],
    ['Chi cục Văn thư - Lưu trữ', 'CCVTLT'],
  ] as const),
  ...Array.from({ length: 16 }, (_, n) => [`Đơn vị trực thuộc số ${n + 1}`, `ĐVTT${n + 1}`] as const),
];

/** One department under the committee of its city, with its divisions, and the council that supervises it. */
export const departmentOffices = (establish: Establish): CityPlan => {
  const executive = { kind: 'executive', level: 'city' } as const;
  const committee = establish({ ...executive, name: 'Ủy ban nhân dân Thành phố', symbol: 'UBND' });
  const council = establish({
    name: 'Hội đồng nhân dân Thành phố',
    symbol: 'HĐND',
    kind: 'elected',
    level: 'city',
  });
  const department = establish({ ...executive, name: 'Sở Nội vụ', symbol: 'SNV', parent: committee });
  for (const [name, symbol] of DIVISIONS)
    establish({ name, symbol, kind: 'executive', level: 'unit', parent: department });
  return {
    committee,
    council,
    lines: () => [
      { issuer: committee, leads: [department], share: 12 },
      { issuer: department, leads: department.units, share: 88 },
    ],
  };
};
