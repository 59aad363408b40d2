import type { Chance } from '../engine/chance.js';

/** Themes of the year and fields of work. */
export const THEMES = [
  ...['Văn hóa công vụ', 'Cải cách hành chính', 'Giảm ngập nước', 'Chuyển đổi số', 'An sinh xã hội'],
  ...['Chỉnh trang đô thị', 'An toàn thực phẩm', 'Đầu tư công', 'Phòng, chống dịch bệnh', 'Giao thông'],
];

const VERBS = [
  ...['Rà soát, báo cáo', 'Tổng hợp', 'Kiểm tra', 'Xây dựng kế hoạch', 'Tham mưu văn bản', 'Công khai'],
  ...['Cập nhật', 'Đánh giá', 'Đề xuất giải pháp về', 'Khảo sát', 'Triển khai', 'Chấn chỉnh'],
];
const MATTERS = [
  ...['việc thi hành văn hóa công vụ', 'thủ tục hành chính tại bộ phận một cửa', 'đơn thư quá hạn'],
  ...['danh mục tuyến hẻm cần chỉnh trang', 'hồ sơ cán bộ, công chức', 'khó khăn của doanh nghiệp'],
  ...['tiến độ giải ngân vốn đầu tư công', 'các điểm ngập', 'cơ sở kinh doanh thức ăn', 'trường học'],
  ...[
    'dữ liệu dân cư',
    'hộ nghèo và cận nghèo',
    'trật tự xây dựng',
    'rác thải trên kênh rạch',
    'nhà ở công vụ',
  ],
];
export const PRODUCTS = ['báo cáo', 'kế hoạch', 'đề án', 'tờ trình', 'danh sách', 'dự thảo văn bản'];
export const DIFFICULTIES = [
  ...['Thiếu kinh phí', 'Chờ ý kiến của sở, ngành', 'Nhân sự thay đổi', 'Phần mềm chưa có'],
  ...['Mặt bằng chưa bàn giao', 'Số liệu của các đơn vị chưa khớp', 'Khối lượng phát sinh lớn'],
];

/** A piece of work, as a document asks for it. */
export const someWork = (chance: Chance): string => `${chance.oneOf(VERBS)} ${chance.oneOf(MATTERS)}`;
