import { getTaskHistoryOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useAgencies } from '../../agency/agencies.js';
import { usePeople } from '../../agency/people.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { Answered } from '../../states/states.js';
import { eventLabels } from '../../words/event-labels.js';
import { capacityLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** Lịch sử xử lý: who typed, who signed and in what capacity, when it happened and when it was recorded. */
export function History({ taskId }: { readonly taskId: string }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const history = useQuery(getTaskHistoryOptions({ path: { id: taskId } }));
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
                    <strong>{label ? say(label) : event.type}</strong>, {printed.moment(event.occurredAt)}
                    {late && <span className="tag soon">{words.task.recordedLate}</span>}
                  </p>
                  <p className="note">
                    {event.agencyId && `${nameOf(event.agencyId)}; `}
                    {words.task.typed}: {typist === '–' ? words.task.system : typist}
                    {event.holderId && `; ${words.task.signed}: ${personOf(event.holderId)}`}
                    {event.capacity && `, ${say(capacityLabels[event.capacity])}`}; {words.task.recorded}:{' '}
                    {printed.moment(event.recordedAt)}
                  </p>
                </li>
              );
            })}
          </ol>
        )}
      </Answered>
    </section>
  );
}
