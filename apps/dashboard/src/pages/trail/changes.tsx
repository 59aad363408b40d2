import type { AuditChange } from '@dondoc/api';
import { getAuditStepOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../states/states.js';
import { useSpeech } from '../../words/language.js';
import { labelOfField, usePrintedValue } from './printed-value.js';
import './trail.css';

const NONE: readonly AuditChange[] = [];
const PLACE = /^\d+$/;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** A record that is new begins with lists that hold nothing yet. */
const tells = ({ before, after }: AuditChange): boolean => !isNothing(before) || !isNothing(after);

/** What one event changed: field, before, after. */
export default function Changes({ index }: { readonly index: number }) {
  const { words, say } = useSpeech();
  const step = useQuery(getAuditStepOptions({ query: { index } }));
  const { event, changes: changed = NONE } = step.data ?? {};
  const print = usePrintedValue(changed, event?.stream.split('-')[0] ?? '');
  const fieldOf = ({ path }: AuditChange) =>
    path
      .split('.')
      .map((part) => (PLACE.test(part) ? String(Number(part) + 1) : say(labelOfField(part))))
      .join(' › ');
  const valueOf = ({ path }: AuditChange, value: unknown) =>
    print(value, path.split('.').findLast((part) => !PLACE.test(part)) ?? '');
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
              {changes.filter(tells).map((change) => (
                <tr key={change.path}>
                  <th scope="row">{fieldOf(change)}</th>
                  <td>{valueOf(change, change.before)}</td>
                  <td>{valueOf(change, change.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Answered>
  );
}
