import type { Role } from '@dondoc/domain';
import { refusal } from '@dondoc/event-sourcing';

const ROLE_VI: Readonly<Record<Role, string>> = {
  clerk: 'văn thư',
  officer: 'chuyên viên',
  'tracking-officer': 'chuyên viên theo dõi',
  head: 'thủ trưởng cơ quan',
  'supervision-secretary': 'thư ký đoàn giám sát',
  'delegation-head': 'trưởng đoàn giám sát',
  leader: 'lãnh đạo',
  inspector: 'thanh tra',
  administrator: 'quản trị hệ thống',
};

/** An administrator keeps the installation and takes no part in its work. Details: command. */
export const administratorMayNot = refusal<{ command: string }>('administrator-may-not', 'authority', () => ({
  vi: 'Quản trị hệ thống không được ban hành, giao hoặc xử lý nhiệm vụ; việc này do người giữ chức danh của cơ quan thực hiện.',
  en: 'An administrator may not issue, assign or handle tasks; someone who holds a post of the agency does.',
}));

/** No post that the account acts in has a role for this command. Details: command, roles that have it. */
export const roleMayNotGive = refusal<{ command: string; roles: readonly Role[] }>(
  'role-may-not',
  'authority',
  ({ roles }) => ({
    vi: `Chức danh của tài khoản không được thực hiện việc này${roles.length > 0 ? `; việc này dành cho: ${roles.map((role) => ROLE_VI[role]).join(', ')}` : ''}.`,
    en: `The account's post may not do this${roles.length > 0 ? `; these roles may: ${roles.join(', ')}` : ''}.`,
  }),
);

/** No post that the account acts in may see this part. Details: read. */
export const roleMayNotSee = refusal<{ read: string }>('role-may-not-see', 'authority', () => ({
  vi: 'Tài khoản không giữ chức danh được xem phần này.',
  en: 'The account holds no post that may see this part.',
}));

/** Only an administrator drives simulated time. */
export const mayNotAdvanceTime = refusal('may-not-advance-time', 'authority', () => ({
  vi: 'Chỉ quản trị hệ thống được chuyển thời gian mô phỏng.',
  en: 'Only an administrator moves simulated time.',
}));

/** Only an administrator acts on the engine itself. */
export const mayNotOperate = refusal('may-not-operate', 'authority', () => ({
  vi: 'Chỉ quản trị hệ thống được thực hiện việc vận hành này.',
  en: 'Only an administrator operates the engine.',
}));
