import type { GetAuditSummaryData } from '@dondoc/api';
import { useSearchParams } from 'react-router';
import { CALENDAR_DAY } from '../../day/calendar-day.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type TrailFilter = NonNullable<GetAuditSummaryData['query']>;

const IDS = ['directiveId', 'taskId', 'agencyId', 'inspectionId', 'actorId'] as const;
const NAMES = [...IDS, 'type', 'from', 'to', 'late'] as const;
export type TrailName = (typeof NAMES)[number];

/** Reads what the address narrows the trail to; days are days of business time, UTC+7. */
const readFilter = (address: URLSearchParams): TrailFilter => {
  const given = (name: string, form: Pick<RegExp, 'test'>) => {
    const value = address.get(name) ?? '';
    return form.test(value) ? value : undefined;
  };
  const from = given('from', CALENDAR_DAY);
  const to = given('to', CALENDAR_DAY);
  const type = given('type', /^[A-Za-z]{1,60}$/);
  const ids = IDS.flatMap((name) => {
    const id = given(name, UUID);
    return id === undefined ? [] : [[name, id] as const];
  });
  return {
    ...Object.fromEntries(ids),
    ...(type !== undefined && { type }),
    ...(from !== undefined && { occurredFrom: `${from}T00:00:00+07:00` }),
    ...(to !== undefined && { occurredTo: `${to}T23:59:59.999+07:00` }),
    ...(address.get('late') === 'true' && { late: true }),
  };
};

/** The trail's filter and place as they stand in the address. */
export const useTrailFilter = () => {
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const after = Number(address.get('after') ?? Number.NaN);
  return {
    address,
    filter,
    narrows: Object.keys(filter).length > 0,
    after: Number.isSafeInteger(after) && after >= 0 ? after : undefined,
    change: (part: Partial<Record<TrailName, string | undefined>>) =>
      setAddress((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part))
          if (value) next.set(name, value);
          else next.delete(name);
        next.delete('after');
        return next;
      }),
    clear: () => setAddress(new URLSearchParams()),
    goTo: (index: number | undefined) =>
      setAddress((before) => {
        const next = new URLSearchParams(before);
        if (index === undefined) next.delete('after');
        else next.set('after', String(index));
        return next;
      }),
  };
};
