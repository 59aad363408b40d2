import { refusal } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** No paper has this id. Details: documentId. */
export const documentUnknown = refusal<{ documentId: string }>(
  'document-unknown',
  'missing',
  ({ documentId }) => ({
    vi: `Chưa có văn bản mang mã ${documentId}; hãy vào sổ văn bản đó trước, hoặc chỉ ghi trích dẫn bằng lời.`,
    en: `No document has the id ${documentId}; register it first, or cite it in words only.`,
  }),
);

/** The id is in use. Details: number. */
export const documentRegisteredAlready = refusal<{ number: string }>(
  'document-registered-already',
  'lifecycle',
  ({ number }) => ({
    vi: `Văn bản ${number} đã vào sổ; hãy mở văn bản đó.`,
    en: `${number} is registered already; open it.`,
  }),
);

/** An incoming paper does not say who issued it. */
export const issuerMissing = refusal('issuer-missing', 'rule', () => ({
  vi: 'Văn bản đến phải ghi cơ quan ban hành: chọn cơ quan (issuerId) hoặc ghi tên (issuerName).',
  en: 'An incoming document must say who issued it: choose the agency (issuerId) or write its name (issuerName).',
}));

/** An outgoing paper names another issuer. */
export const issuerNotOwn = refusal('issuer-not-own', 'rule', () => ({
  vi: 'Văn bản đi do chính cơ quan vào sổ ban hành; hãy bỏ issuerId, issuerName hoặc vào sổ văn bản đến.',
  en: 'An outgoing document is issued by the agency that registers it; leave issuerId and issuerName out, or register it as incoming.',
}));

/** The day of issue lies in the future. Details: issuedOn, today. */
export const issuedInFuture = refusal<{ issuedOn: string; today: string }>(
  'issued-in-future',
  'rule',
  ({ issuedOn, today }) => ({
    vi: `Ngày ban hành ${printDay(issuedOn)} sau ngày hôm nay, ${printDay(today)}; hãy kiểm tra lại ngày.`,
    en: `The day of issue, ${printDayEn(issuedOn)}, lies after today, ${printDayEn(today)}; check the day.`,
  }),
);

/** The paper came in before it was issued. Details: issuedOn, receivedOn. */
export const receivedBeforeIssue = refusal<{ issuedOn: string; receivedOn: string }>(
  'received-before-issue',
  'rule',
  ({ issuedOn, receivedOn }) => ({
    vi: `Ngày đến ${printDay(receivedOn)} trước ngày ban hành ${printDay(issuedOn)}; hãy kiểm tra lại hai ngày.`,
    en: `It came in on ${printDayEn(receivedOn)}, before it was issued on ${printDayEn(issuedOn)}; check both days.`,
  }),
);

/** The paper is said to be issued after the act that issues it. Details: issuedOn, actOn. */
export const issuedAfterAct = refusal<{ issuedOn: string; actOn: string }>(
  'issued-after-act',
  'rule',
  ({ issuedOn, actOn }) => ({
    vi: `Ngày ban hành ${printDay(issuedOn)} sau ngày thực hiện ${printDay(actOn)}; hãy ghi ngày ban hành không muộn hơn ngày thực hiện.`,
    en: `The day of issue, ${printDayEn(issuedOn)}, lies after the day of the act, ${printDayEn(actOn)}; it may be that day at the latest.`,
  }),
);

/** No agency of today's state issued papers before its first year. Details: issuedOn. */
export const issuedBefore1945 = refusal<{ issuedOn: string }>(
  'issued-before-1945',
  'rule',
  ({ issuedOn }) => ({
    vi: `Ngày ban hành ${printDay(issuedOn)} trước năm 1945; văn bản của cơ quan chỉ có từ năm 1945, hãy kiểm tra lại năm.`,
    en: `The day of issue, ${printDayEn(issuedOn)}, lies before 1945; an agency's own paper is of 1945 or later, check the year.`,
  }),
);

/** The paper is said to have come in on a day that has not come. Details: receivedOn, today. */
export const receivedInFuture = refusal<{ receivedOn: string; today: string }>(
  'received-in-future',
  'rule',
  ({ receivedOn, today }) => ({
    vi: `Ngày đến ${printDay(receivedOn)} sau ngày hôm nay, ${printDay(today)}; hãy ghi ngày đến không muộn hơn hôm nay.`,
    en: `It is said to have come in on ${printDayEn(receivedOn)}, after today, ${printDayEn(today)}; it may be today at the latest.`,
  }),
);
