import type { DeadlineAsSet } from '@dondoc/api';

export type DeadlineKind = DeadlineAsSet['kind'];
type Of<Kind extends DeadlineKind> = Extract<DeadlineAsSet, { kind: Kind }>;

/** A deadline while it is being set: what was chosen for one kind is kept while another is looked at. */
export interface DeadlineDraft {
  readonly kind?: DeadlineKind;
  readonly date?: string | undefined;
  readonly wording?: Of<'fixed'>['wording'];
  readonly rolls?: boolean;
  readonly count?: number | undefined;
  readonly unit?: Of<'period'>['unit'];
  readonly from?: Of<'period'>['from'];
  /** What has to happen before days count, and when it did, where that is known. */
  readonly what?: string;
  readonly on?: string | undefined;
  readonly period?: Of<'endOf'>['period'];
  readonly containing?: string | undefined;
  readonly reviewEvery?: Of<'none'>['reviewEvery'];
  readonly quote?: string;
}

export const FIRST_DEADLINE = {
  kind: 'fixed',
  wording: 'by',
  rolls: true,
  unit: 'working',
  from: 'issued',
  period: 'quarter',
  reviewEvery: 'quarter',
} as const satisfies DeadlineDraft;

type Counted = Pick<Of<'period'>, 'count' | 'unit' | 'quote'>;

const periodOf = (counted: Counted, { from, what, on }: DeadlineDraft): DeadlineAsSet | undefined => {
  const kind = 'period';
  if (from === 'event')
    return what ? { kind, ...counted, from, event: { what, ...(on ? { on } : {}) } } : undefined;
  return from && { kind, ...counted, from };
};

/** The deadline, once all is said that its kind needs. */
export const deadlineOf = (draft: DeadlineDraft): DeadlineAsSet | undefined => {
  const all = { ...FIRST_DEADLINE, ...draft };
  const { kind, date, wording, rolls, count, unit, period, containing, reviewEvery } = all;
  const quote = all.quote ? { quote: all.quote } : {};
  switch (kind) {
    case 'fixed':
      return date ? { kind, date, wording, rolls, ...quote } : undefined;
    case 'period':
      return count ? periodOf({ count, unit, ...quote }, all) : undefined;
    case 'endOf':
      return containing ? { kind, period, containing, ...quote } : undefined;
    case 'none':
      return { kind, reviewEvery };
  }
};
