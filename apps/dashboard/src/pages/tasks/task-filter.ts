import type { ListTasksData } from '@dondoc/api';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { CALENDAR_DAY } from '../../day/calendar-day.js';
import { COUNTED } from '../../figures/kinds.js';
import { levelLabels, lifecycleLabels, timelinessLabels } from '../../words/labels.js';

type Query = NonNullable<ListTasksData['query']>;
/** What narrows the list; the rest of the query orders and divides it. */
export type TaskFilter = Omit<Query, 'asOf' | 'knownAt' | 'limit' | 'cursor' | 'sort' | 'descending'>;

const IDS = ['coordinatorId', 'clauseId', 'planItemId', 'parentTaskId', 'recommendationId'] as const;
/** Those of which several may be named, with commas between them. */
const ID_LISTS = ['id', 'leadId', 'issuerId', 'directiveId'] as const;
/** Calendar days, so many at least or at most. */
const SPANS = ['overdueFrom', 'overdueTo', 'leftFrom', 'leftTo'] as const;
export const SORTS = [
  'dueOn',
  'originalDueOn',
  'issuedOn',
  'reference',
  'lifecycle',
  'timeliness',
  'leadName',
  'overdueDays',
] as const;
export type Sort = (typeof SORTS)[number];

export const PAGE_SIZES = [50, 100, 500] as const;

/** Everything of the address that narrows, so that one click can take it away. */
export const FILTER_NAMES = [
  ...IDS,
  ...ID_LISTS,
  ...SPANS,
  'text',
  'lifecycle',
  'timeliness',
  'originalTimeliness',
  'level',
  'dueFrom',
  'dueTo',
  'extensionPending',
  'orphaned',
  'returned',
  'counted',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WHOLE = /^\d{1,4}$/;

/** The words of a list in the address that are known; an address is typed by hand, too. */
const listed = <Word extends string>(
  given: string | null,
  labels: Readonly<Record<Word, unknown>>,
): Word[] => {
  const isKnown = (word: string): word is Word => Object.hasOwn(labels, word);
  return (given ?? '').split(',').filter(isKnown);
};

/** Reads what the address narrows the list to. */
export const readFilter = (address: URLSearchParams): TaskFilter => {
  const matching = (name: string, form: Pick<RegExp, 'test'>) => {
    const value = address.get(name) ?? '';
    return form.test(value) ? { [name]: value } : {};
  };
  const words = <Word extends string>(name: string, labels: Readonly<Record<Word, unknown>>) => {
    const found = listed(address.get(name), labels);
    return found.length > 0 ? { [name]: found } : {};
  };
  const several = (name: string) => {
    const found = (address.get(name) ?? '').split(',').filter((id) => UUID.test(id));
    return found.length > 0 ? { [name]: found } : {};
  };
  const text = (address.get('text') ?? '').trim().slice(0, 200);
  return {
    ...(address.get('counted') === 'true' && { timeliness: [...COUNTED] }),
    ...Object.fromEntries(IDS.flatMap((name) => Object.entries(matching(name, UUID)))),
    ...Object.fromEntries(ID_LISTS.flatMap((name) => Object.entries(several(name)))),
    ...Object.fromEntries(
      SPANS.flatMap((name) => Object.entries(matching(name, WHOLE))).map(([name, n]) => [name, Number(n)]),
    ),
    ...matching('dueFrom', CALENDAR_DAY),
    ...matching('dueTo', CALENDAR_DAY),
    ...words('lifecycle', lifecycleLabels),
    ...words('timeliness', timelinessLabels),
    ...words('originalTimeliness', timelinessLabels),
    ...words('level', levelLabels),
    ...(address.get('extensionPending') === 'true' && { extensionPending: true }),
    ...(address.get('orphaned') === 'true' && { orphaned: true }),
    ...(address.get('returned') === 'true' && { returned: true }),
    ...(text !== '' && { text }),
  };
};

/** What list the address asks for, and the way to another one. A new filter begins at the first page. */
export const useTaskFilter = () => {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const sort: Sort = SORTS.find((known) => known === address.get('sort')) ?? 'dueOn';
  const limit = PAGE_SIZES.find((size) => String(size) === address.get('limit')) ?? PAGE_SIZES[0];
  const change = useCallback(
    (values: Readonly<Record<string, string | undefined>>, replace = false) =>
      setAddress(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('cursor');
          after.delete('page');
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace },
      ),
    [setAddress],
  );
  return {
    address,
    filter,
    sort,
    descending: address.get('descending') === 'true',
    limit,
    cursor: address.get('cursor') ?? undefined,
    page: Math.max(1, Number(address.get('page') ?? '1') || 1),
    narrows: FILTER_NAMES.some((name) => address.has(name)),
    change,
    clear: () => change(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined]))),
    goTo: (cursor: string | undefined, page: number) =>
      change({ cursor, page: page > 1 ? String(page) : undefined }),
  };
};
