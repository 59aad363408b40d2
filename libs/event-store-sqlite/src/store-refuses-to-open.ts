import type { Sentence } from '@dondoc/event-sourcing';

/** Why a store file cannot be used. */
export type OpeningFault =
  'store-in-use' | 'store-corrupt' | 'store-newer' | 'store-foreign' | 'store-unreadable';

const sentences: Readonly<Record<OpeningFault, (file: string, detail: string) => Sentence>> = {
  'store-in-use': (file) => ({
    vi: `Tệp dữ liệu ${file} đang được một tiến trình khác sử dụng; hãy dừng tiến trình đó rồi khởi động lại.`,
    en: `The store file ${file} is in use by another process; stop that one, then start again.`,
  }),
  'store-corrupt': (file, detail) => ({
    vi: `Tệp dữ liệu ${file} bị hỏng (${detail}); hãy phục hồi từ bản sao lưu.`,
    en: `The store file ${file} is damaged (${detail}); restore it from a backup.`,
  }),
  'store-newer': (file, detail) => ({
    vi: `Tệp dữ liệu ${file} do phiên bản dondoc mới hơn ghi (${detail}); hãy chạy phiên bản mới hơn.`,
    en: `The store file ${file} was written by a newer dondoc (${detail}); start a newer version.`,
  }),
  'store-foreign': (file) => ({
    vi: `Tệp ${file} không phải là tệp dữ liệu của dondoc; hãy chọn tệp khác.`,
    en: `The file ${file} is not a dondoc store; choose another file.`,
  }),
  'store-unreadable': (file, detail) => ({
    vi: `Không mở được tệp dữ liệu ${file} (${detail}); hãy kiểm tra đường dẫn và quyền truy cập.`,
    en: `The store file ${file} cannot be opened (${detail}); check its path and permissions.`,
  }),
};

/** Thrown by `openSqliteEventStore`; the process says the sentence and stops. Nothing was changed. */
export class StoreRefusesToOpen extends Error {
  override readonly name = 'StoreRefusesToOpen';
  readonly sentence: Sentence;

  constructor(
    readonly code: OpeningFault,
    readonly file: string,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    const sentence = sentences[code](file, detail);
    super(sentence.en, options);
    this.sentence = sentence;
  }
}
