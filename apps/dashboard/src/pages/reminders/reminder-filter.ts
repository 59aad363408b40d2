import { useSearchParams } from 'react-router';
import { CALENDAR_DAY } from '../../day/calendar-day.js';

const TABS = ['sent', 'pending', 'coming', 'failed', 'letters'] as const;
export type Tab = (typeof TABS)[number];

export const RUNGS = ['T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7'] as const;
export const PERIODS = [7, 14, 30, 60] as const;
export const PAGE = 25;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[\w.-]{1,60}$/;
const NARROWING = ['agencyId', 'taskId', 'rung', 'from', 'to', 'code', 'cursor', 'page'] as const;
type Name = (typeof NARROWING)[number] | 'tab' | 'days';

/** Which reminders the address asks for. */
export const useReminderFilter = () => {
  const [address, setAddress] = useSearchParams();
  const matching = (name: Name, form: Pick<RegExp, 'test'>): string | undefined => {
    const value = address.get(name) ?? '';
    return form.test(value) ? value : undefined;
  };
  const tab = TABS.find((known) => known === address.get('tab')) ?? 'sent';
  const rung = RUNGS.find((known) => known === address.get('rung'));
  const [agencyId, taskId] = [matching('agencyId', UUID), matching('taskId', UUID)];
  const [from, to, code] = [
    matching('from', CALENDAR_DAY),
    matching('to', CALENDAR_DAY),
    matching('code', CODE),
  ];
  const about = {
    ...(agencyId !== undefined && { agencyId }),
    ...(taskId !== undefined && { taskId }),
  };
  const common = { ...about, ...(rung !== undefined && { rung }) };
  const after = (values: Partial<Record<Name, string | undefined>>): URLSearchParams => {
    const query = new URLSearchParams(address);
    query.delete('cursor');
    query.delete('page');
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === '') query.delete(name);
      else query.set(name, value);
    }
    return query;
  };
  return {
    tab,
    agencyId,
    rung,
    from,
    to,
    code,
    days: PERIODS.find((days) => String(days) === address.get('days')) ?? PERIODS[0],
    cursor: address.get('cursor') ?? undefined,
    page: Math.max(1, Number(address.get('page') ?? '1') || 1),
    narrows: NARROWING.some((name) => address.has(name)),
    /** For what was sent: by the day of its rung. */
    ofSent: { ...common, ...(from && { dayFrom: from }), ...(to && { dayTo: to }) },
    /** For what failed: by the day on which it failed, as the request to send again counts. */
    ofFailed: {
      ...common,
      ...(from && { failedFrom: from }),
      ...(to && { failedTo: to }),
      ...(code && { code }),
    },
    ofComing: about,
    addressOf: (values: Partial<Record<Name, string | undefined>>) => `?${after(values).toString()}`,
    change: (values: Partial<Record<Name, string | undefined>>) => setAddress(after(values)),
    clear: () => setAddress(after(Object.fromEntries(NARROWING.map((name) => [name, undefined])))),
  };
};
