import type { DecisionPage, TaskAct } from '@dondoc/api';
import { useSearchParams } from 'react-router';

export type Waiting = DecisionPage['items'][number];
export type Kind = Waiting['kind'];

/** A task may await its acceptance while its request for more time is still open. */
export const keyOf = ({ kind, task }: Waiting): string => `${kind}.${task.id}`;

/** What may be decided of each kind; that which takes nothing away comes first. */
export const actsOf: Readonly<Record<Kind, readonly TaskAct[]>> = {
  acceptance: ['AcceptCompletion', 'ReturnCompletion'],
  extension: ['ApproveExtension', 'RejectExtension'],
  dispute: ['UpholdAssignment', 'ReassignLead'],
};

const isKind = (word: string | null): word is Kind => word !== null && Object.hasOwn(actsOf, word);

const SHOWN_FIRST = 50;
/** As many as the API gives at once. */
export const MOST_SHOWN = 500;

/** Which dossiers the address shows, and which of them is open. */
export const useWaitingFilter = () => {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('kind');
  const kind = isKind(asked) ? asked : undefined;
  const late = address.get('late') === 'true';
  const limit = Math.min(MOST_SHOWN, Math.max(SHOWN_FIRST, Number(address.get('show') ?? '0') || 0));
  const chosen = address.get('of') ?? undefined;
  const addressWith = (values: Readonly<Record<string, string | undefined>>): string => {
    const query = new URLSearchParams(address);
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) query.delete(name);
      else query.set(name, value);
    }
    return query.size > 0 ? `?${query.toString()}` : '?';
  };
  return {
    kind,
    late,
    narrows: kind !== undefined || late,
    query: { limit, ...(kind && { kind }), ...(late && { late }) },
    chosen,
    /** A relative address; a new filter opens its first dossier. */
    addressOf: (filter: { readonly kind?: Kind; readonly late?: boolean }) =>
      addressWith({
        kind: filter.kind,
        late: filter.late ? 'true' : undefined,
        of: undefined,
        show: undefined,
      }),
    addressOfDossier: (of: string) => addressWith({ of }),
    addressOfMore: () => addressWith({ show: String(limit * 2) }),
    choose: (of: string | undefined) => setAddress(addressWith({ of }), { replace: true }),
  };
};
