import { act } from './act.ts';
import { inbox } from './inbox.ts';
import { task } from './task.ts';
import { tasks } from './tasks.ts';
import { status } from './status.ts';
import { assigning } from './assigning.ts';
import { decisions } from './decisions.ts';
import { directive } from './directive.ts';
import { directives } from './directives.ts';
import { papers } from './papers.ts';
import { reminders } from './reminders.ts';
import { supervision } from './supervision.ts';
import { trail } from './trail.ts';

/** Everything that the screens say beside the official labels. English must have the same keys: the compiler sees to it. */
export const vi = {
  app: {
    name: 'Theo dõi, đôn đốc nhiệm vụ',
    skip: 'Bỏ qua, đến nội dung chính',
    menu: 'Danh mục',
    otherLanguage: 'English',
    dark: 'Nền tối',
    light: 'Nền sáng',
    keys: 'Phím tắt',
    account: 'Tài khoản',
    actingAs: 'Đang xử lý với chức danh',
    simulated: 'Thời gian mô phỏng',
    apiDocs: 'Tài liệu API',
    notFound: 'Không có trang này',
    notFoundHint: 'Địa chỉ có thể đã gõ sai. Hãy chọn một mục trong danh mục.',
  },
  nav: {
    inbox: 'Việc của tôi',
    status: 'Tình hình',
    tasks: 'Danh sách nhiệm vụ',
    task: 'Nhiệm vụ',
    document: 'Văn bản',
    directives: 'Sổ văn bản',
    decisions: 'Chờ xác nhận và gia hạn',
    supervision: 'Giám sát',
    reminders: 'Nhắc việc',
    trail: 'Lịch sử xử lý',
  },
  keys: {
    help: 'Mở bảng phím tắt',
    inbox: 'Đến Việc của tôi',
    status: 'Đến Tình hình',
    tasks: 'Đến Danh sách nhiệm vụ',
    search: 'Tìm nhiệm vụ',
    next: 'Chuyển tới mục kế tiếp (phím Tab), mở (phím Enter), đóng (phím Esc)',
    then: 'rồi',
    directives: 'Đến Sổ văn bản',
    decisions: 'Đến Chờ xác nhận và gia hạn',
    supervision: 'Đến Giám sát',
    reminders: 'Đến Nhắc việc',
    trail: 'Đến Lịch sử xử lý',
  },
  session: {
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    required: 'Không được để trống',
    expired: 'Phiên đăng nhập đã hết hạn',
    expiredHint: 'Hãy đăng nhập lại để tiếp tục. Nội dung đang nhập vẫn được giữ nguyên.',
    otherAccount: 'Đăng nhập bằng tài khoản khác',
    choosePost: 'Chọn chức danh để xử lý',
    noPost: 'Tài khoản chưa được bổ nhiệm chức danh nào',
    noPostHint: 'Quản trị hệ thống bổ nhiệm chức danh tại một cơ quan, rồi hãy đăng nhập lại.',
  },
  setUp: {
    title: 'Cài đặt lần đầu',
    lead: 'Máy chủ chưa có tài khoản. Hãy nhập mã cài đặt mà máy chủ in ra khi khởi động, rồi tạo tài khoản quản trị.',
    token: 'Mã cài đặt',
    tokenHint: 'Dòng “Set-up token: …” trong cửa sổ đã chạy npm start.',
    displayName: 'Họ và tên',
    passwordHint: 'Ít nhất 12 ký tự.',
    create: 'Tạo tài khoản quản trị',
    or: 'hoặc',
    exampleHere:
      'Máy chủ đang chạy theo thời gian mô phỏng: có thể nạp ví dụ năm 2020 để xem thử, mất khoảng nửa phút.',
    loadExample: 'Nạp ví dụ',
    loading: 'Đang nạp ví dụ…',
    loaded: 'Đã nạp ví dụ. Hãy đăng nhập.',
    loadFailed: 'Chưa nạp được ví dụ. Hãy khởi động lại với một thư mục dữ liệu trống.',
    cast: 'Tài khoản: ubnd.theodoi, snv.giamdoc, mh-23.vanthu, hdnd.thuky, thanhtra, quantri; mật khẩu don-doc-2020.',
    example: 'Chỉ muốn xem thử? Ví dụ chạy trên một máy chủ riêng, bằng lệnh:',
    done: 'Đã tạo tài khoản quản trị. Hãy đăng nhập.',
    already: 'Máy chủ đã được cài đặt.',
    toSignIn: 'Đến trang đăng nhập',
  },
  states: {
    loading: 'Đang tải…',
    failed: 'Chưa tải được dữ liệu',
    retry: 'Thử lại',
    badAddress: 'Địa chỉ của trang không đúng. Hãy mở lại từ danh mục.',
    noPermission: 'Không có quyền xem',
    offline:
      'Mất kết nối với máy chủ. Nội dung đang nhập được giữ trên máy này; hệ thống đang tự kết nối lại.',
    offlineShort: 'Mất kết nối với máy chủ; hãy kiểm tra mạng rồi thử lại. Nội dung đã nhập vẫn được giữ.',
    crashed: 'Trang gặp lỗi',
    crashedHint: 'Nội dung nháp được giữ trên máy này. Hãy tải lại trang.',
    reload: 'Tải lại trang',
  },
  day: {
    asOf: 'Số liệu đến hết ngày',
    hint: 'ngày/tháng/năm',
    past: (day: string) => `Đang xem tình hình đến hết ngày ${day}, không phải hôm nay.`,
    future: (day: string) =>
      `Ngày ${day} chưa đến: quá hạn tính đến ngày đó, kết quả chỉ gồm những gì đã ghi nhận đến nay.`,
    toToday: 'Về hôm nay',
    weekdays: [
      'Chủ nhật',
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
    ] as readonly string[],
    at: (day: string, hour: string, minute: string) => `${hour} giờ ${minute} ngày ${day}`,
  },
  timeliness: {
    overdueBy: (n: number) => `Quá hạn ${n} ngày`,
    noDeadlineReview: (dayMonth: string) => `Không thời hạn (rà soát ${dayMonth})`,
    left: (n: number) => `còn ${n} ngày làm việc`,
    over: (n: number) => `quá ${n} ngày làm việc`,
    dueToday: 'hết hạn hôm nay',
  },
  status: status.vi,
  tasks: tasks.vi,
  inbox: inbox.vi,
  task: task.vi,
  act: act.vi,
  directives: directives.vi,
  papers: papers.vi,
  directive: directive.vi,
  assigning: assigning.vi,
  decisions: decisions.vi,
  supervision: supervision.vi,
  reminders: reminders.vi,
  trail: trail.vi,
};

type Widened<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Words]: Widened<Words[Key]> };

/** What every language has to say. */
export type Words = Widened<typeof vi>;
