import type { TaskDetail } from '@dondoc/api';
import { getTaskHistoryOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { usePeople } from '../../agency/people.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { Answered, Loading } from '../../states/states.js';
import { eventLabels } from '../../words/event-labels.js';
import { capacityLabels } from '../../words/labels.js';
import { useSpeech, useWords } from '../../words/language.js';
import { useWhatChanged } from './what-changed.js';

const Changes = lazy(() => import('../trail/changes.js'));

/** The whole before and after, read when it is asked for. */
function Details({ index }: { readonly index: number }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="note not-printed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.task.beforeAfter}</summary>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <Changes index={index} />
        </Suspense>
      )}
    </details>
  );
}

/** Lịch sử xử lý: what changed, who typed, who signed and in what capacity, when it happened and when it was recorded. */
export function History({ detail: { task, children } }: { readonly detail: TaskDetail }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const history = useQuery(getTaskHistoryOptions({ path: { id: task.id } }));
  const changesOf = useWhatChanged(children);
  const events = history.data?.events ?? [];
  const personOf = usePeople(events.flatMap(({ actorId, holderId }) => [actorId, holderId]));
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.task.history}</h2>
      <Answered of={history}>
        {(answer) => (
          <ol className="history">
            {answer.events.toReversed().map((event) => {
              const typist = personOf(event.actorId);
              const label = eventLabels[event.type];
              const late = dayOf(event.recordedAt) > dayOf(event.occurredAt);
              return (
                <li key={event.id}>
                  <p>
                    <strong>{label ? say(label) : event.type}</strong>, {printed.moment(event.occurredAt)}{' '}
                    {late && <span className="tag soon">{words.task.recordedLate}</span>}
                  </p>
                  <ul className="changed">
                    {changesOf(answer.versions, event.index).map((change) => (
                      <li key={`${change.label} ${change.after}`}>
                        {change.label}: {change.before !== undefined && `${change.before} → `}
                        <strong>{change.after}</strong>
                      </li>
                    ))}
                  </ul>
                  <p className="note">
                    {event.agencyId && `${nameOf(event.agencyId)}; `}
                    {words.task.typed}: {typist === '–' ? words.task.system : typist}
                    {event.holderId && `; ${words.task.signed}: ${personOf(event.holderId)}`}
                    {event.capacity && `, ${say(capacityLabels[event.capacity])}`}; {words.task.recorded}:{' '}
                    {printed.moment(event.recordedAt)}
                    {event.lateEntryReason && `; ${words.act.lateEntryReason}: ${event.lateEntryReason}`}
                  </p>
                  <Details index={event.index} />
                </li>
              );
            })}
          </ol>
        )}
      </Answered>
    </section>
  );
}
