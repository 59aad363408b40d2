import type { Sentence } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** How fast a document is dealt with (Decree 30/2020/NĐ-CP, articles 8 and 22): khẩn, thượng khẩn, hỏa tốc. */
export const URGENCIES = ['urgent', 'very-urgent', 'express'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const urgency = z.enum(URGENCIES);

/** How secret a document is (Law on the protection of state secrets): mật, tối mật, tuyệt mật. */
export const CONFIDENTIALITIES = ['confidential', 'secret', 'top-secret'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];
export const confidentiality = z.enum(CONFIDENTIALITIES);

/** As the stamp on the paper says it. */
export const urgencyLabels: Readonly<Record<Urgency, Sentence>> = {
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' },
  express: { vi: 'Hỏa tốc', en: 'Express' },
};

/** As the stamp on the paper says it. */
export const confidentialityLabels: Readonly<Record<Confidentiality, Sentence>> = {
  confidential: { vi: 'Mật', en: 'Confidential' },
  secret: { vi: 'Tối mật', en: 'Secret' },
  'top-secret': { vi: 'Tuyệt mật', en: 'Top secret' },
};
