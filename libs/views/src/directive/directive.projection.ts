import { dayOf, idOf, type EventMeta, type Projected, type Projection } from '@dondoc/event-sourcing';
import { amendedClauses, correctedText, type DirectiveEvent } from '@dondoc/domain';
import { shownSummary } from '../paper/shown-summary.js';
import { signedBy } from '../paper/signed.js';
import type { DirectiveRow } from './directive.answer.js';

const issued = (row: DirectiveRow | undefined): DirectiveRow => {
  if (!row) throw new Error('the directive was never issued');
  return row;
};

type Of<Type extends DirectiveEvent['type']> = Projected<Extract<DirectiveEvent, { type: Type }>>;
type Orphan = DirectiveRow['orphans'][number];

/** The row, with its text as it was issued put aside before the first change. */
const aboutToChange = (row: DirectiveRow | undefined): DirectiveRow => {
  const before = issued(row);
  const { summary, clauses, expiresOn } = before;
  return before.atFirst
    ? before
    : { ...before, atFirst: { summary, clauses, ...(expiresOn !== undefined && { expiresOn }) } };
};

const decisionOf = ({ taskId: _, ...rest }: Of<'OrphanDecided'>['data'], meta: EventMeta) => ({
  ...rest,
  at: meta.occurredAt,
  ...(meta.agency !== undefined && { agencyId: meta.agency }),
  ...signedBy(meta),
});

const decided = (orphans: readonly Orphan[], { data, meta }: Of<'OrphanDecided'>): readonly Orphan[] => {
  const found = orphans.find(({ taskId }) => taskId === data.taskId) ?? { taskId: data.taskId };
  const orphan = { ...found, decided: decisionOf(data, meta) };
  return orphans.includes(found)
    ? orphans.map((each) => (each === found ? orphan : each))
    : [...orphans, orphan];
};

export const directiveProjection: Projection<DirectiveRow, DirectiveEvent> = {
  name: 'directives',
  version: 4,
  on: {
    DirectiveIssued: (_, { data, meta, stream, revision }: Of<'DirectiveIssued'>) => ({
      ...data,
      summary: shownSummary(data),
      inForceFrom: data.inForceFrom ?? data.issuedOn,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      fannedOut: 0,
      amendments: [],
      corrections: [],
      recallConfirmations: [],
      orphans: [],
      revision,
    }),
    TasksFannedOut: (row, { data, revision }: Of<'TasksFannedOut'>) => {
      const before = issued(row);
      return { ...before, fannedOut: before.fannedOut + data.items.length, revision };
    },
    DirectiveAmended: (row, { data, meta, revision }: Of<'DirectiveAmended'>) => {
      const before = aboutToChange(row);
      return {
        ...before,
        clauses: amendedClauses(before.clauses, data),
        ...(data.expiresOn !== undefined && { expiresOn: data.expiresOn }),
        amendments: [...before.amendments, { ...data, at: meta.occurredAt }],
        revision,
      };
    },
    DirectiveCorrected: (row, { data, meta, revision }: Of<'DirectiveCorrected'>) => {
      const before = aboutToChange(row);
      return {
        ...data.corrections.reduce<DirectiveRow>((text, each) => correctedText(text, each), before),
        corrections: [...before.corrections, { ...data, at: meta.occurredAt }],
        revision,
      };
    },
    DirectiveReplaced: (row, { data, meta, revision }: Of<'DirectiveReplaced'>) => ({
      ...issued(row),
      ending: { as: 'Replaced', on: dayOf(meta.occurredAt), at: meta.occurredAt, ...data },
      revision,
    }),
    DirectiveRecalled: (row, { data, meta, revision }: Of<'DirectiveRecalled'>) => ({
      ...issued(row),
      ending: { as: 'Recalled', on: dayOf(meta.occurredAt), at: meta.occurredAt, ...data },
      revision,
    }),
    RecallConfirmed: (row, { data, meta, revision }: Of<'RecallConfirmed'>) => {
      const before = issued(row);
      const { agency: agencyId, occurredAt: at } = meta;
      const own = agencyId === undefined ? [] : [{ agencyId, at, ...data }];
      return { ...before, recallConfirmations: [...before.recallConfirmations, ...own], revision };
    },
    OrphanReviewOpened: (row, { data, meta, revision }: Of<'OrphanReviewOpened'>) => {
      const before = issued(row);
      const listed = data.taskIds.map((taskId) => ({ taskId, listedAt: meta.occurredAt }));
      return { ...before, orphans: [...before.orphans, ...listed], revision };
    },
    OrphanDecided: (row, event: Of<'OrphanDecided'>) => {
      const before = issued(row);
      return { ...before, orphans: decided(before.orphans, event), revision: event.revision };
    },
  },
};
