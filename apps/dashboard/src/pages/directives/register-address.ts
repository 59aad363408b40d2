import type { ListDirectivesData } from '@dondoc/api';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useDay } from '../../day/day.js';

export const REGISTERS = ['directives', 'plans', 'documents'] as const;
export type Register = (typeof REGISTERS)[number];

export const PAGE_SIZE = 50;
const SORTS = ['issuedOn', 'number'] as const;
export type Sort = (typeof SORTS)[number];

/** What narrows a register, so that one click can take it away. */
const FILTERS = [
  'text',
  'issuerId',
  'year',
  'withoutTasks',
  'unresolved',
  'directiveId',
  'direction',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YEAR = /^(19|20|21)\d\d$/;

type Query = NonNullable<ListDirectivesData['query']>;
export type DirectiveFilter = Pick<Query, 'text' | 'issuerId' | 'year' | 'withoutTasks' | 'unresolved'>;

const idIn = (address: URLSearchParams, name: string): string | undefined => {
  const value = address.get(name) ?? '';
  return UUID.test(value) ? value : undefined;
};

/** Which register the address shows, narrowed and ordered how; and the way to another. */
export const useRegisterAddress = () => {
  const [address, setAddress] = useSearchParams();
  const { day } = useDay();
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
  const asked = address.get('year') ?? '';
  // registers begin anew each year, so this year's is shown unless another is asked for
  const year = asked === 'all' ? undefined : YEAR.test(asked) ? asked : day.slice(0, 4);
  const text = (address.get('text') ?? '').trim().slice(0, 200);
  const issuerId = idIn(address, 'issuerId');
  const directiveId = idIn(address, 'directiveId');
  return {
    address,
    change,
    register: REGISTERS.find((each) => each === address.get('tab')) ?? 'directives',
    year,
    text,
    issuerId,
    directiveId,
    paper: idIn(address, 'paper'),
    filter: {
      ...(text !== '' && { text }),
      ...(issuerId !== undefined && { issuerId }),
      ...(year !== undefined && { year: Number(year) }),
      ...(address.get('withoutTasks') === 'true' && { withoutTasks: true }),
      ...(address.get('unresolved') === 'true' && { unresolved: true }),
    } satisfies DirectiveFilter,
    sort: SORTS.find((each) => each === address.get('sort')),
    descending: address.get('descending') === 'true',
    cursor: address.get('cursor') ?? undefined,
    page: Math.max(1, Number(address.get('page') ?? '1') || 1),
    narrows: FILTERS.some((name) => address.has(name)),
    clear: () => change(Object.fromEntries(FILTERS.map((name) => [name, undefined]))),
    goTo: (cursor: string | undefined, page: number) =>
      change({ cursor, page: page > 1 ? String(page) : undefined }),
    /** The same register, changed in these places. */
    addressWith: (values: Readonly<Record<string, string | undefined>>): string => {
      const after = new URLSearchParams(address);
      for (const name of ['cursor', 'page', 'paper', 'act']) after.delete(name);
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined) after.delete(name);
        else after.set(name, value);
      }
      return `/directives?${after.toString()}`;
    },
  };
};
