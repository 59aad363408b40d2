import { refusal } from '@dondoc/event-sourcing';

/** Nobody is registered under this id. Details: accountId. */
export const accountUnknown = refusal<{ accountId: string }>(
  'account-unknown',
  'missing',
  ({ accountId }) => ({
    vi: `Chưa có tài khoản mang mã ${accountId}; hãy kiểm tra lại hoặc lập tài khoản trước.`,
    en: `No account has the id ${accountId}; check it, or register the account first.`,
  }),
);

/** The id is in use. */
export const accountRegisteredAlready = refusal('account-registered-already', 'lifecycle', () => ({
  vi: 'Tài khoản này đã được lập; hãy dùng tài khoản đó.',
  en: 'This account is registered already; use it.',
}));
