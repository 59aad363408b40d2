import { refusal } from '@dondoc/event-sourcing';

/** A command of authority need *required* came without its signature; thrown at the edge, before anything is read. */
export const authorityRequired = refusal<{ command: string }>('authority-required', 'rule', () => ({
  vi: 'Việc này cần căn cứ ký: tư cách ký, văn bản, ngày ký, chức vụ và người ký; hãy bổ sung mục “signing”.',
  en: 'This needs its authority: capacity, document, day, post and signer; add "signing".',
}));
