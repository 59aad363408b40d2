import type { TaskDetail, Timeliness } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { LATE } from '../../figures/kinds.js';
import { NumberCard } from '../../figures/number-card.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

const AHEAD: readonly Timeliness['kind'][] = ['OnTrack', 'DueSoon'];

/** The sentence of the task, and the numbers on top. */
export function TaskHead({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { timeliness } = task;
  const granted = row.extensions.filter(({ outcome }) => outcome === 'approved').length;
  const days = timeliness?.workingDays;
  const isLate = timeliness !== undefined && LATE.includes(timeliness.kind);
  const distance =
    timeliness === undefined || days === undefined
      ? '–'
      : isLate
        ? words.timeliness.over(days)
        : AHEAD.includes(timeliness.kind)
          ? days === 0
            ? words.timeliness.dueToday
            : words.timeliness.left(days)
          : '–';
  return (
    <header>
      <h1>
        {task.reference && <span className="reference">{task.reference}</span>} {task.content}
      </h1>
      {task.provenance && <p className="provenance">[{say(provenanceLabels[task.provenance])}]</p>}
      <ul className="numbers">
        <NumberCard
          label={words.tasks.state}
          tone={isLate ? 'late' : undefined}
          note={<LifecycleTag lifecycle={task.lifecycle} />}
        >
          <TimelinessTag timeliness={timeliness} reviewOn={task.reviewOn} />
        </NumberCard>
        <NumberCard
          label={words.tasks.due}
          tone={isLate ? 'late' : undefined}
          note={task.dueOn && printed.day(task.dueOn)}
        >
          {distance === '–' ? (
            distance
          ) : (
            <a href="#deadlines" className="figure">
              {distance}
            </a>
          )}
        </NumberCard>
        <NumberCard label={words.task.extensions}>
          <a href="#extensions" className="figure">
            {granted}
          </a>
        </NumberCard>
        <NumberCard
          label={words.task.inputs}
          note={
            task.coordinatorIds.length === 0
              ? words.task.noInputs
              : words.task.askedInputs(
                  row.inputs.filter(({ requestedAt }) => requestedAt !== undefined).length,
                  task.coordinatorIds.length,
                )
          }
        >
          {task.coordinatorIds.length + row.inputs.length === 0 ? (
            task.inputsAwaitedFrom.length
          ) : (
            <a href="#coordination" className="figure">
              {task.inputsAwaitedFrom.length}
            </a>
          )}
        </NumberCard>
      </ul>
    </header>
  );
}
