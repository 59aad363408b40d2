import type { Sentence } from '@dondoc/event-sourcing';

/** Why a server cannot be used. */
export type KurrentFault =
  | 'store-address-wrong'
  | 'store-tls-file'
  | 'store-unreachable'
  | 'store-account-wrong'
  | 'store-denied'
  | 'store-foreign'
  | 'store-unreadable';

const sentences: Readonly<Record<KurrentFault, (detail: string) => Sentence>> = {
  'store-address-wrong': (detail) => ({
    vi: `Địa chỉ kho sự kiện không dùng được (${detail}); hãy đặt địa chỉ dạng esdb://máy:2113?tls=true.`,
    en: `The address of the event store cannot be used (${detail}); set one like esdb://host:2113?tls=true.`,
  }),
  'store-tls-file': (detail) => ({
    vi: `Không đọc được tệp TLS của kho sự kiện (${detail}); hãy ghi đường dẫn của một tệp đọc được vào địa chỉ.`,
    en: `A TLS file of the event store cannot be read (${detail}); put the path of a readable file into the address.`,
  }),
  'store-unreachable': (detail) => ({
    vi: `Không kết nối được kho sự kiện (${detail}); hãy kiểm tra địa chỉ, mạng và TLS.`,
    en: `The event store cannot be reached (${detail}); check its address, the network and TLS.`,
  }),
  'store-account-wrong': (detail) => ({
    vi: `Kho sự kiện không nhận tài khoản hoặc mật khẩu (${detail}); hãy sửa người dùng và mật khẩu trong địa chỉ.`,
    en: `The event store does not accept user or password (${detail}); correct both in the address.`,
  }),
  'store-denied': (detail) => ({
    vi: `Kho sự kiện từ chối tài khoản (${detail}); hãy cấp cho tài khoản quyền đọc $all và quyền ghi.`,
    en: `The event store refuses the account (${detail}); give it the right to read $all and to write.`,
  }),
  'store-foreign': (detail) => ({
    vi: `Kho sự kiện không phải của riêng dondoc (${detail}); hãy dùng một cụm máy chủ riêng.`,
    en: `The event store is not dondoc's alone (${detail}); use a cluster that nothing else writes to.`,
  }),
  'store-unreadable': (detail) => ({
    vi: `Không đọc được kho sự kiện (${detail}).`,
    en: `The event store cannot be read (${detail}).`,
  }),
};

/** Thrown by `openKurrentEventStore`; the process says the sentence and stops. */
export class KurrentStoreRefuses extends Error {
  override readonly name = 'KurrentStoreRefuses';
  readonly sentence: Sentence;

  constructor(
    readonly code: KurrentFault,
    /** What was found; what a server or a library said comes in its own words. */
    detail: string | Sentence,
    options?: ErrorOptions,
  ) {
    const { vi, en } = typeof detail === 'string' ? { vi: detail, en: detail } : detail;
    const sentence = { vi: sentences[code](vi).vi, en: sentences[code](en).en };
    super(sentence.en, options);
    this.sentence = sentence;
  }
}
