import { refusal } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** The agency has no such post. Details: postId. */
export const postUnknown = refusal<{ postId: string }>('post-unknown', 'missing', ({ postId }) => ({
  vi: `Cơ quan không có chức vụ mang mã ${postId}; hãy chọn chức vụ của cơ quan hoặc lập chức vụ trước.`,
  en: `The agency has no post with the id ${postId}; choose one of its posts, or establish it first.`,
}));

/** Somebody holds the post on or after that day. Details: title, from. */
export const postHeld = refusal<{ title: string; from: string }>('post-held', 'rule', ({ title, from }) => ({
  vi: `Chức vụ ${title} đã có người giữ từ ngày ${printDay(from)}; hãy ghi nhận thôi giữ chức vụ trước khi bổ nhiệm người khác.`,
  en: `The post ${title} is held since ${printDayEn(from)}; record that it is vacated before appointing another.`,
}));

/** The account does not hold the post. Details: title. */
export const postNotHeld = refusal<{ title: string }>('post-not-held', 'lifecycle', ({ title }) => ({
  vi: `Người này không giữ chức vụ ${title}; hãy kiểm tra lại người đang giữ.`,
  en: `This person does not hold the post ${title}; check who does.`,
}));

/** The named person did not hold the named post on the day of signing, or the post is not of a competent agency. */
export const authorityNotHeld = refusal<{ postId: string; holderId: string; signedOn: string }>(
  'authority-not-held',
  'authority',
  ({ signedOn }) => ({
    vi: `Ngày ${printDay(signedOn)} người ký không giữ chức vụ này tại cơ quan ban hành hoặc đơn vị được ký thừa lệnh, thừa ủy quyền; hãy kiểm tra người ký, chức vụ và ngày ký.`,
    en: `On ${printDayEn(signedOn)} the signer did not hold this post in the issuing agency or a unit that signs by order or mandate; check signer, post and day.`,
  }),
);

/** Only who leads the agency signs for it in person, acting (Q.) or for the collective (TM.). Details: title. */
export const postMayNotSign = refusal<{ title: string }>('post-may-not-sign', 'authority', ({ title }) => ({
  vi: `Chức vụ ${title} không trực tiếp ký, ký quyền (Q.) hoặc ký thay mặt (TM.); hãy để người đứng đầu, lãnh đạo hoặc trưởng đoàn ký, hoặc ghi đúng hình thức KT., TL. hoặc TUQ.`,
  en: `The post ${title} does not sign in person, acting (Q.) or for the collective (TM.); have the head, a leader or the head of the delegation sign, or say that it was signed KT., TL. or TUQ.`,
}));

/** Nobody has signed on a day that has not come. Details: signedOn, today. */
export const signedInFuture = refusal<{ signedOn: string; today: string }>(
  'signed-in-future',
  'rule',
  ({ signedOn, today }) => ({
    vi: `Ngày ký ${printDay(signedOn)} sau ngày hôm nay, ${printDay(today)}; hãy kiểm tra lại ngày ký.`,
    en: `The day of signing, ${printDayEn(signedOn)}, lies after today, ${printDayEn(today)}; check the day.`,
  }),
);
