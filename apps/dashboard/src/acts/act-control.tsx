import { getAgencyOptions, getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useAgencies } from '../agency/agencies.js';
import { holdersOn } from '../agency/holders-on.js';
import { usePeople } from '../agency/people.js';
import { useDay } from '../day/day.js';
import { usePost } from '../session/session.js';
import { eventLabels } from '../words/event-labels.js';
import { fieldLabels } from '../words/field-labels.js';
import { matches } from '../words/folded.js';
import { useSpeech } from '../words/language.js';

/** What a form hands to its control. */
export interface Controlled {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

const bySearch = { showSearch: { filterOption: matches } } as const;

/** Any agency. */
export function AnyAgencyField(controlled: Controlled) {
  const { options } = useAgencies();
  return <Select {...controlled} {...bySearch} allowClear options={options} />;
}

/** One of the coordinating agencies of the task. */
export function CoordinatorField({ taskId, ...controlled }: Controlled & { readonly taskId: string }) {
  const { nameOf } = useAgencies();
  const { data } = useQuery(getTaskOptions({ path: { id: taskId } }));
  const options = (data?.task.coordinatorIds ?? []).map((id) => ({ value: id, label: nameOf(id) }));
  return <Select {...controlled} options={options} />;
}

/** Somebody who holds a post of one's own agency. */
export function OfficerField(controlled: Controlled) {
  const { today } = useDay();
  const agencyId = usePost()?.agencyId ?? '';
  const { data } = useQuery({ ...getAgencyOptions({ path: { id: agencyId } }), enabled: agencyId !== '' });
  const holders = holdersOn(data?.posts ?? [], today);
  const nameOf = usePeople(holders.map(({ holderId }) => holderId));
  const options = [...new Map(holders.map((holder) => [holder.holderId, holder])).values()].map(
    ({ title, holderId }) => ({ value: holderId, label: `${nameOf(holderId)}, ${title}` }),
  );
  return <Select {...controlled} {...bySearch} options={options} />;
}

/** Whether the clock of the deadline stops. */
export function ClockField(controlled: Controlled) {
  const { words } = useSpeech();
  const options = [
    { value: 'stops', label: words.act.clockStops },
    { value: 'runs', label: words.act.clockRuns },
  ];
  return <Select {...controlled} options={options} />;
}

/** A field of something that one's own agency recorded, with what it says now. */
export function RecordField({ taskId, ...controlled }: Controlled & { readonly taskId: string }) {
  const { say } = useSpeech();
  const { data } = useQuery(getTaskOptions({ path: { id: taskId } }));
  const options = (data?.records ?? []).flatMap(({ eventId, type, values }) =>
    Object.entries(values).map(([field, said]) => {
      const [event, name] = [eventLabels[type], fieldLabels[field]];
      return {
        value: `${eventId} ${field}`,
        label: `${event ? say(event) : type}, ${name ? say(name) : field}: ${said}`,
      };
    }),
  );
  return <Select {...controlled} {...bySearch} options={options} />;
}
