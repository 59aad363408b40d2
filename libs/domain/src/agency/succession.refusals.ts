import { refusal } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** Nothing stands in its own place. Details: name. */
export const successorIsItself = refusal<{ name: string }>('successor-is-itself', 'rule', ({ name }) => ({
  vi: `${name} không thể là cơ quan kế thừa của chính mình; hãy chọn cơ quan khác.`,
  en: `${name} cannot be its own successor; choose another agency.`,
}));

/** A split names each successor once. */
export const successorTwice = refusal('successor-twice', 'rule', () => ({
  vi: 'Mỗi cơ quan kế thừa chỉ được nêu một lần; hãy gộp phần việc của cùng một cơ quan.',
  en: 'Each successor is named once; put together what goes to the same agency.',
}));

/** A split says what goes where. Details: agencyId of a successor that gets nothing. */
export const allocationEmpty = refusal<{ agencyId: string }>('allocation-empty', 'rule', () => ({
  vi: 'Cần nêu rõ phần giao cho từng cơ quan kế thừa: địa bàn, lĩnh vực, chức vụ hoặc nhiệm vụ.',
  en: 'Say what goes to each successor: areas, fields, posts or tasks.',
}));

/** One task goes to one successor. Details: taskId. */
export const allocatedTwice = refusal<{ taskId: string }>('allocated-twice', 'rule', () => ({
  vi: 'Một nhiệm vụ chỉ được bàn giao cho một cơ quan kế thừa; hãy kiểm tra lại phương án phân chia.',
  en: 'A task goes to one successor only; check the allocation.',
}));

/** One post goes to one successor. Details: postId. */
export const postAllocatedTwice = refusal<{ postId: string }>('post-allocated-twice', 'rule', () => ({
  vi: 'Một chức vụ chỉ được chuyển về một cơ quan kế thừa; hãy kiểm tra lại phương án phân chia.',
  en: 'A post goes to one successor only; check the allocation.',
}));

/** The successor knows of it already. Details: predecessorId. */
export const predecessorKnown = refusal<{ predecessorId: string }>('predecessor-known', 'lifecycle', () => ({
  vi: 'Việc kế thừa này đã được ghi nhận; không cần ghi lại.',
  en: 'This succession is recorded already; there is nothing to record.',
}));

/** Its open tasks go over once it has ended. Details: name, day. */
export const agencyStillStands = refusal<{ name: string; day: string }>(
  'agency-still-stands',
  'lifecycle',
  ({ name, day }) => ({
    vi: `Ngày ${printDay(day)} ${name} vẫn đang hoạt động; chỉ bàn giao toàn bộ nhiệm vụ sau ngày chấm dứt, trước đó bàn giao từng nhiệm vụ với văn bản đồng ý.`,
    en: `On ${printDayEn(day)} ${name} still exists; all its tasks go over once it has ended, single ones before with its written consent.`,
  }),
);

/** Nobody recorded it as a successor. Details: name of the agency, ended. */
export const notASuccessor = refusal<{ name: string; ended: string }>(
  'not-a-successor',
  'rule',
  ({ name, ended }) => ({
    vi: `${name} không phải cơ quan kế thừa của ${ended}; hãy chọn cơ quan kế thừa đã ghi nhận, hoặc nêu văn bản đồng ý (consent).`,
    en: `${name} is no recorded successor of ${ended}; choose one, or cite the written consent (consent).`,
  }),
);

/** All that an agency leaves goes to its recorded successors. Details: name of the agency, ended. */
export const successorsOnly = refusal<{ name: string; ended: string }>(
  'successors-only',
  'rule',
  ({ name, ended }) => ({
    vi: `${name} không phải cơ quan kế thừa của ${ended}; hãy chọn cơ quan kế thừa đã ghi nhận, hoặc bàn giao riêng từng nhiệm vụ cho cơ quan khác.`,
    en: `${name} is no recorded successor of ${ended}; choose one, or hand single tasks over to others one by one.`,
  }),
);

/** Several successors, and nobody says which task goes where. Details: name. */
export const allocationRequired = refusal<{ name: string }>('allocation-required', 'rule', ({ name }) => ({
  vi: `${name} không có đúng một cơ quan kế thừa; hãy nêu từng nhiệm vụ giao cho cơ quan nào (items), hoặc cơ quan nhận phần còn lại (toAgencyId).`,
  en: `${name} has not exactly one successor; say which task goes where (items), or who takes the rest (toAgencyId).`,
}));

/** Only an organiser hands over what an agency leaves. */
export const organiserOnly = refusal('only-an-organiser', 'authority', () => ({
  vi: 'Việc bàn giao nhiệm vụ do cơ quan giao hoặc cơ quan cấp trên tổ chức; hãy trình cơ quan đó.',
  en: 'The issuer or an agency above hands tasks over; submit it there.',
}));

/** No such competence is open. Details: name. */
export const competenceUnknown = refusal<{ name: string }>('competence-unknown', 'missing', ({ name }) => ({
  vi: `${name} không có thẩm quyền này, hoặc thẩm quyền đã chấm dứt; hãy chọn một thẩm quyền đang có.`,
  en: `${name} has no such competence, or it was withdrawn; choose one that it has.`,
}));

/** The competence is there already. Details: name. */
export const competenceUnchanged = refusal<{ name: string }>(
  'competence-unchanged',
  'lifecycle',
  ({ name }) => ({
    vi: `Thẩm quyền của ${name} đã được ghi nhận đúng như vậy; không cần ghi lại.`,
    en: `The competence of ${name} is recorded just so already; there is nothing to record.`,
  }),
);

/** An agency has no competence over itself. Details: name. */
export const competenceOverItself = refusal<{ name: string }>(
  'competence-over-itself',
  'rule',
  ({ name }) => ({
    vi: `${name} không có thẩm quyền giao việc, giám sát hay thanh tra đối với chính mình; hãy chọn cơ quan khác.`,
    en: `${name} neither leads nor supervises nor inspects itself; choose another agency.`,
  }),
);
