import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** Input is asked of the agencies that coordinate and of nobody else. */
export const notACoordinator = refusal<{ coordinatorId: string }>('not-a-coordinator', 'rule', () => ({
  vi: 'Cơ quan này không phối hợp nhiệm vụ; hãy chọn một cơ quan phối hợp.',
  en: 'This agency does not coordinate the task; choose one that does.',
}));

/** No agency coordinates the task, so there is nobody to ask. */
export const nobodyCoordinates = refusal('nobody-coordinates', 'rule', () => ({
  vi: 'Nhiệm vụ không có cơ quan phối hợp nên không có ý kiến nào để lấy; hãy đề nghị cơ quan giao bổ sung.',
  en: 'No agency coordinates this task, so there is no input to ask for; ask the issuer to name one.',
}));

/** The agency has been asked and has still time to answer. Details: until when. */
export const inputAskedAlready = refusal<{ answerBy: CalendarDay }>(
  'input-asked-already',
  'rule',
  ({ answerBy }) => ({
    vi: `Đã lấy ý kiến cơ quan này, hạn trả lời ${printDay(answerBy)}; hãy chờ đến hết hạn trả lời.`,
    en: `This agency has been asked and may answer until ${printDayEn(answerBy)}; wait until then.`,
  }),
);

/** The answer would be due before it is asked for. */
export const answerByPassed = refusal<{ answerBy: CalendarDay }>(
  'answer-by-passed',
  'rule',
  ({ answerBy }) => ({
    vi: `Hạn trả lời ${printDay(answerBy)} trước ngày lấy ý kiến; hãy chọn ngày muộn hơn.`,
    en: `The answer would be due on ${printDayEn(answerBy)}, before it is asked for; choose a later day.`,
  }),
);

/** An input says something, or why there is none: one of the two. */
export const inputOrReason = refusal('input-or-reason', 'rule', () => ({
  vi: 'Hãy nêu ý kiến (content), hoặc lý do không tham gia ý kiến (refusalReason), không nêu cả hai.',
  en: 'Give the input (content), or the reason why there is none (refusalReason), and not both.',
}));

export const refusalTakesNoPaper = refusal('refusal-takes-no-paper', 'rule', () => ({
  vi: 'Từ chối cho ý kiến chỉ nêu lý do (refusalReason), không kèm văn bản (document) hay tài liệu (evidence); cơ quan trả lời bằng văn bản thì nêu nội dung văn bản làm ý kiến (content).',
  en: 'Who refuses gives the reason alone (refusalReason), without a document or evidence; who answers by a document gives what it says as the input (content).',
}));

/** Who was asked for its opinion answers in a signed document. */
export const signedOpinionRequired = refusal('signed-opinion-required', 'rule', () => ({
  vi: 'Cơ quan được lấy ý kiến trả lời bằng văn bản đã ký; hãy nêu văn bản (document) hoặc căn cứ ký (signing).',
  en: 'Who was asked for an opinion answers in a signed document; name it (document) or its signature (signing).',
}));
