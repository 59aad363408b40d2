import type { Chance } from '../engine/chance.js';

// Invented people: drawn from syllables, and none of those by which the persons of the example's article are known.
const SURNAMES = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  ...['Lý', 'Phan', 'Vũ', 'Đinh', 'Mai', 'Tô', 'Lâm', 'Cao', 'Tạ', 'Hà', 'Kiều', 'Thái', 'Quách'],
];
const MIDDLES = [
  ...['Minh', 'Thu', 'Quốc', 'Ngọc', 'Gia', 'Thanh', 'Bảo', 'Kim', 'Như', 'Hoài', 'Tường', 'Khánh', 'Xuân'],
  ...['Hữu', 'Diệu', 'Nhật', 'Phương', 'Tuấn', 'Mỹ', 'Anh', 'Hồng', 'Cẩm', 'Thị', 'Đình', 'Duy', 'Yến'],
];
const GIVENS = [
  ...['An', 'Bình', 'Châu', 'Diễm', 'Giang', 'Hạnh', 'Khôi', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quyên'],
  ...['Sơn', 'Tâm', 'Uyên', 'Vinh', 'Xuyến', 'Ý', 'Trúc', 'Thảo', 'Nghĩa', 'Kiên', 'Hậu', 'Duyên', 'Bách'],
  ...['Cúc', 'Đạt', 'Hiếu', 'Khang', 'Linh', 'Nhi', 'Phú', 'Tiên', 'Vy', 'Thịnh', 'Tín', 'Ngân', 'Lộc'],
];

/** A person who does not exist. */
export const someone = (chance: Chance): string =>
  [chance.oneOf(SURNAMES), chance.oneOf(MIDDLES), chance.oneOf(GIVENS)].join(' ');
