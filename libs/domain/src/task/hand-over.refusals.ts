import { refusal } from '@dondoc/event-sourcing';

/** The agency that should hand over has no place in the task. Details: name. */
export const notPartyToTask = refusal<{ name: string }>('not-party-to-task', 'rule', ({ name }) => ({
  vi: `${name} không phải cơ quan chủ trì, cơ quan giao hay cơ quan phối hợp của nhiệm vụ này; hãy chọn cơ quan đang giữ nhiệm vụ.`,
  en: `${name} neither leads nor issued nor coordinates this task; choose the agency that has it.`,
}));

/** The agency takes its own place. */
export const handedToItself = refusal('handed-to-itself', 'rule', () => ({
  vi: 'Bên giao và bên nhận là cùng một cơ quan; hãy chọn cơ quan nhận khác.',
  en: 'Both sides are the same agency; choose another to take over.',
}));

/** An agency that exists gives nothing away unasked. Details: name. */
export const consentRequired = refusal<{ name: string }>('consent-required', 'rule', ({ name }) => ({
  vi: `${name} vẫn đang hoạt động; cần văn bản đồng ý bàn giao (consent).`,
  en: `${name} still exists; cite its written consent to the hand-over (consent).`,
}));

/** Nobody gives a task to itself: the other place has to go to somebody else. Details: name. */
export const leadWouldIssue = refusal<{ name: string }>('lead-would-issue', 'rule', ({ name }) => ({
  vi: `${name} sẽ vừa giao vừa chủ trì nhiệm vụ này; hãy bàn giao vai trò kia cho cơ quan khác, ví dụ cơ quan cấp trên.`,
  en: `${name} would both issue and lead this task; hand the other place to another agency, such as its superior.`,
}));

/** What is done stays with those who did it. */
export const doneStays = refusal('done-stays', 'rule', () => ({
  vi: 'Nhiệm vụ đã hoàn thành ở lại với cơ quan đã thực hiện; chỉ bàn giao vai trò cơ quan giao để kết thúc hồ sơ.',
  en: 'A completed task stays with the agency that did it; only the place of the issuer is handed over, to close the file.',
}));

/** The proposal waits already. */
export const handOverProposed = refusal('hand-over-proposed', 'lifecycle', () => ({
  vi: 'Đề nghị bàn giao này đang chờ quyết định; không cần ghi lại.',
  en: 'This hand-over is proposed and waits already.',
}));

/** Who organises hands over to successors, and to agencies under it. Details: name. */
export const handOverOutOfReach = refusal<{ name: string }>('hand-over-out-of-reach', 'rule', ({ name }) => ({
  vi: `${name} không phải cơ quan kế thừa và không trực thuộc cơ quan tổ chức bàn giao; hãy chọn cơ quan kế thừa hoặc trình cấp trên chung.`,
  en: `${name} is no successor and does not lie under the organiser of the hand-over; choose a successor, or submit it to an agency above both.`,
}));
