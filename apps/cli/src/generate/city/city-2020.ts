type Named = readonly (readonly [name: string, symbol: string])[];

/** Bodies of the city under its People's Committee, in 2020. */
export const BODIES: Named = [
  ['Văn phòng Ủy ban nhân dân Thành phố', 'VP'],
  ['Sở Nội vụ', 'SNV'],
  ['Sở Tư pháp', 'STP'],
  ['Sở Kế hoạch và Đầu tư', 'SKHĐT'],
  ['Sở Tài chính', 'STC'],
  ['Sở Công Thương', 'SCT'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'SNN'],
  ['Sở Giao thông Vận tải', 'SGTVT'],
  ['Sở Xây dựng', 'SXD'],
  ['Sở Quy hoạch - Kiến trúc', 'SQHKT'],
  ['Sở Tài nguyên và Môi trường', 'STNMT'],
  ['Sở Thông tin và Truyền thông', 'STTTT'],
  ['Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH'],
  ['Sở Văn hóa và Thể thao', 'SVHTT'],
  ['Sở Du lịch', 'SDL'],
  ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ['Sở Giáo dục và Đào tạo', 'SGDĐT'],
  ['Sở Y tế', 'SYT'],
  ['Sở Ngoại vụ', 'SNG'],
  ['Thanh tra Thành phố', 'TTTP'],
  ['Ban Dân tộc', 'BDT'],
  ['Ban Quản lý An toàn thực phẩm', 'BQLATTP'],
  ['Ban Quản lý các khu chế xuất và công nghiệp', 'HEPZA'],
  ['Ban Quản lý Khu Công nghệ cao', 'KCNC'],
  ['Ban Quản lý Khu Nông nghiệp công nghệ cao', 'KNNCNC'],
  ['Ban Quản lý Khu Nam', 'BQLKN'],
  ['Ban Quản lý Khu đô thị mới Thủ Thiêm', 'BQLTT'],
  ['Công an Thành phố', 'CATP'],
  ['Bộ Tư lệnh Thành phố', 'BTLTP'],
  ['Cục Thuế Thành phố', 'CTTP'],
  ['Cục Hải quan Thành phố', 'HQTP'],
  ['Kho bạc Nhà nước Thành phố', 'KBTP'],
  ['Bảo hiểm xã hội Thành phố', 'BHXH'],
  ['Cục Thống kê Thành phố', 'CTK'],
];

/** How many units of their own some of them have. */
export const UNITS: Readonly<Record<string, number>> = { SNV: 6, SYT: 5, SGDĐT: 5 };

/** Boards of the People's Council. */
export const COUNCIL_BOARDS: Named = [
  ['Ban Pháp chế', 'BPC'],
  ['Ban Kinh tế - Ngân sách', 'BKTNS'],
  ['Ban Văn hóa - Xã hội', 'BVHXH'],
  ['Ban Đô thị', 'BĐT'],
];

/** Boards of the Party Committee of the city. */
export const PARTY_BOARDS: Named = [
  ['Ban Tổ chức Thành ủy', 'BTCTU'],
  ['Ban Tuyên giáo Thành ủy', 'BTGTU'],
  ['Ban Dân vận Thành ủy', 'BDVTU'],
  ['Ủy ban Kiểm tra Thành ủy', 'UBKTTU'],
];

/** The Fatherland Front and unions. */
export const FRONT: Named = [
  ['Ủy ban Mặt trận Tổ quốc Thành phố', 'MTTQ'],
  ['Liên đoàn Lao động Thành phố', 'LĐLĐ'],
  ['Thành đoàn', 'TĐ'],
  ['Hội Liên hiệp Phụ nữ Thành phố', 'HLHPN'],
  ['Hội Nông dân Thành phố', 'HND'],
];

/** Divisions that every district has. */
export const DIVISIONS: Named = [
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'VPUB'],
  ['Phòng Nội vụ', 'PNV'],
  ['Phòng Tư pháp', 'PTP'],
  ['Phòng Tài chính - Kế hoạch', 'PTCKH'],
  ['Phòng Kinh tế', 'PKT'],
  ['Phòng Quản lý đô thị', 'PQLĐT'],
  ['Phòng Tài nguyên và Môi trường', 'PTNMT'],
  ['Phòng Lao động - Thương binh và Xã hội', 'PLĐTBXH'],
  ['Phòng Văn hóa và Thông tin', 'PVHTT'],
  ['Phòng Giáo dục và Đào tạo', 'PGDĐT'],
  ['Phòng Y tế', 'PYT'],
  ['Thanh tra', 'TTQH'],
];

/** Divisions of a commune since it took the place of the district. */
export const COMMUNE_DIVISIONS: Named = [
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'VPUB'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'PKT'],
  ['Phòng Văn hóa - Xã hội', 'PVHXH'],
  ['Trung tâm Phục vụ hành chính công', 'TTHCC'],
];

/** Which division of a commune does what a division of the district did, where it is not called the same. */
export const TAKEN_UP_BY: Readonly<Record<string, string>> = {
  ...{ PNV: 'VPUB', PTP: 'VPUB', TTQH: 'VPUB' },
  ...{ PTCKH: 'PKT', PQLĐT: 'PKT', PTNMT: 'PKT' },
  ...{ PLĐTBXH: 'PVHXH', PVHTT: 'PVHXH', PGDĐT: 'PVHXH', PYT: 'PVHXH' },
};
