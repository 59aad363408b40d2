import type { AuditChange } from '@dondoc/api';
import { getAuditStepOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { Answered } from '../../states/states.js';
import { fieldLabels, valueLabels } from '../../words/field-labels.js';
import { capacityLabels, levelLabels, lifecycleLabels, provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import './trail.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:/;

/** A value of a record as people read it: names for agencies, days and moments printed, lists one below the other. */
const usePrintedValue = () => {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { byId, nameOf } = useAgencies();
  const print = (value: unknown): string => {
    if (value === undefined || value === null) return words.trail.none;
    if (typeof value === 'string') {
      if (byId.has(value)) return nameOf(value);
      if (DAY.test(value)) return printed.day(value);
      if (MOMENT.test(value)) return printed.moment(value);
      const states: Readonly<Record<string, { vi: string; en: string }>> = {
        ...valueLabels,
        ...provenanceLabels,
        ...levelLabels,
        ...capacityLabels,
        ...lifecycleLabels,
      };
      const state = Object.hasOwn(states, value) ? states[value] : undefined;
      return state ? say(state) : value;
    }
    if (Array.isArray(value)) return value.map(print).join('\n');
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([name, part]) => `${say(fieldLabels[name] ?? { vi: name, en: name })}: ${print(part)}`)
        .join('\n');
    const written = JSON.stringify(value);
    const word = valueLabels[written];
    return word ? say(word) : written;
  };
  return print;
};

/** What one event changed: field, before, after. */
export function Changes({ index }: { readonly index: number }) {
  const { words, say } = useSpeech();
  const step = useQuery(getAuditStepOptions({ query: { index } }));
  const print = usePrintedValue();
  const fieldOf = ({ path }: AuditChange) =>
    path
      .split('.')
      .map((part) =>
        /^\d+$/.test(part) ? String(Number(part) + 1) : say(fieldLabels[part] ?? { vi: part, en: part }),
      )
      .join(' › ');
  return (
    <Answered of={step}>
      {({ changes }) =>
        changes.length === 0 ? (
          <p className="note">{words.trail.noChanges}</p>
        ) : (
          <table className="plain-table words-table changes">
            <caption>{words.trail.changes}</caption>
            <thead>
              <tr>
                <th scope="col">{words.trail.field}</th>
                <th scope="col">{words.trail.before}</th>
                <th scope="col">{words.trail.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.path}>
                  <th scope="row">{fieldOf(change)}</th>
                  <td>{print(change.before)}</td>
                  <td>{print(change.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Answered>
  );
}
