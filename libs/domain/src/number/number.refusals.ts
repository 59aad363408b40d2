import { Rejected, refusal } from '@dondoc/event-sourcing';
import { printDay } from '../calendar/printed-day.js';
import type { NumberFault } from '../document-number/typed-number.js';

/** Another document holds the number. Details: printed, year, takenOn, documentId (who holds it). */
export const numberTaken = refusal<{
  printed: string;
  year: number;
  takenOn: string;
  documentId: string;
}>('number-taken', 'rule', ({ printed, year, takenOn }) => ({
  vi: `Số ${printed} năm ${year} đã vào sổ ngày ${printDay(takenOn)}; mở văn bản đó hoặc kiểm tra lại số.`,
  en: `This number is already registered for ${year}; open it or check the number.`,
}));

/** The number as typed is none; the code says why. Details: printed (as typed). */
export const numberFaulty = ({ code, message }: NumberFault, printed: string): Rejected =>
  new Rejected(code, 'rule', message, { printed });

/** A legal document's number names another year than the day of issue. Details: printed, year. */
export const numberOfOtherYear = refusal<{ printed: string; year: number }>(
  'number-of-other-year',
  'rule',
  ({ printed, year }) => ({
    vi: `Số ${printed} không thuộc năm ${year}; hãy kiểm tra lại số hoặc ngày ban hành.`,
    en: `${printed} is not a number of ${year}; check the number or the day of issue.`,
  }),
);

/** The number carries the abbreviation of another kind of paper. Details: printed, type (what it should carry; none for a letter). */
export const numberOfOtherKind = refusal<{ printed: string; type?: string | undefined }>(
  'number-of-other-kind',
  'rule',
  ({ printed, type }) =>
    type === undefined
      ? {
          vi: `Số ${printed} có chữ viết tắt tên loại, công văn thì không; hãy ghi như 9904/UBND-VX.`,
          en: `${printed} carries the abbreviation of a kind, a letter does not; write it like 9904/UBND-VX.`,
        }
      : {
          vi: `Số ${printed} không phải số của loại văn bản này; ký hiệu phải có ${type}, hãy kiểm tra lại số hoặc loại.`,
          en: `${printed} is not a number of this kind of document; it carries ${type}, check the number or the kind.`,
        },
);

/** Nobody holds the number. */
export const numberFree = refusal('number-free', 'lifecycle', () => ({
  vi: 'Số này chưa có văn bản nào giữ; không cần giải phóng.',
  en: 'No document holds this number; there is nothing to release.',
}));

/** The document that holds the number exists, so the number stays with it. Details: printed, documentId. */
export const numberInUse = refusal<{ printed: string; documentId: string }>(
  'number-in-use',
  'lifecycle',
  ({ printed }) => ({
    vi: `Số ${printed} đã cấp cho một văn bản đã ban hành; chỉ giải phóng được số giữ chỗ chưa có văn bản.`,
    en: `${printed} belongs to a document that was issued; only a reservation without a document can be released.`,
  }),
);

/** The reservation was released before the document was issued. Details: printed. */
export const reservationReleased = refusal<{ printed: string }>(
  'number-reservation-released',
  'lifecycle',
  ({ printed }) => ({
    vi: `Số ${printed} giữ cho văn bản này đã được giải phóng; hãy gửi lại như một yêu cầu mới.`,
    en: `The number ${printed} that was reserved for this document was released; submit it again as a new request.`,
  }),
);
