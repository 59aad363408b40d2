import {
  directiveEvents,
  documentEvents,
  planEvents,
  task,
  type Assignment,
  type Provenance,
} from '@dondoc/domain';
import {
  decode,
  type CalendarDay,
  type EventStore,
  type Look,
  type StoredEvent,
} from '@dondoc/event-sourcing';

/** The document that a task was given by. */
export interface DocumentBehind {
  readonly number: string;
  readonly issuedOn: CalendarDay;
  /** Label of the clause or the plan's item: `2`, `Mục 2`. */
  readonly item?: string | undefined;
  readonly provenance?: Provenance | undefined;
}

type Store = Pick<EventStore, 'readStream'>;

const firstOf = async (store: Store, stream: string): Promise<StoredEvent | undefined> => {
  for await (const [first] of store.readStream(stream)) return first;
  return undefined;
};

/** Every event of a paper: a draft may lie before its issue, amendments after it. */
const allOf = async <Event>(
  store: Store,
  stream: string,
  read: (stored: StoredEvent) => Event,
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  for await (const page of store.readStream(stream)) events.push(...page.map(read));
  return events;
};

const ofPlan = async (store: Store, planId: string, itemId?: string): Promise<DocumentBehind | undefined> => {
  const events = await allOf(store, `plan-${planId}`, (stored) => decode(planEvents, stored));
  const issued = events.find((event) => event.type === 'PlanIssued');
  if (!issued) return undefined;
  const { number, issuedOn, provenance, items } = issued.data;
  return { number, issuedOn, provenance, item: items.find((item) => item.itemId === itemId)?.label };
};

const ofDirective = async (
  store: Store,
  id: string,
  clauseId?: string,
): Promise<DocumentBehind | undefined> => {
  const events = await allOf(store, `directive-${id}`, (stored) => decode(directiveEvents, stored));
  const issued = events.find((event) => event.type === 'DirectiveIssued');
  if (!issued) return undefined;
  const { number, issuedOn, provenance } = issued.data;
  const added = events.flatMap((event) => (event.type === 'DirectiveAmended' ? event.data.added : []));
  const clauses = [...issued.data.clauses, ...added];
  return {
    number,
    issuedOn,
    provenance,
    item: clauses.find((clause) => clause.clauseId === clauseId)?.label,
  };
};

const ofPaper = async (store: Store, documentId: string): Promise<DocumentBehind | undefined> => {
  const first = await firstOf(store, `document-${documentId}`);
  if (!first) return undefined;
  const { number, issuedOn, provenance } = decode(documentEvents, first).data;
  return { number, issuedOn, provenance };
};

/** The document nearest to a task: its plan's, its directive's, a paper, or that of the task above it. */
export const documentBehind = async (
  { source, parentTaskId }: Pick<Assignment, 'source' | 'parentTaskId'>,
  store: Store,
  look: Look,
): Promise<DocumentBehind | undefined> => {
  const { planId, planItemId, directiveId, clauseId, documentId } = source;
  const own =
    (planId && (await ofPlan(store, planId, planItemId))) ||
    (directiveId && (await ofDirective(store, directiveId, clauseId))) ||
    (documentId && (await ofPaper(store, documentId)));
  if (own || parentTaskId === undefined) return own || undefined;
  const parent = await look(task, parentTaskId);
  return parent && documentBehind(parent.assignment, store, look);
};
