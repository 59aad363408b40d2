import type { RecommendationLine, TaskLine } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';
import { liesUnder } from '../../agency/lies-under.js';
import { usePrinted } from '../../day/day.js';
import { COMPLETED, kindsOfCell } from '../../figures/kinds.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';

const SHOWN = 5;

/** Those that need looking at first; then as they are numbered. */
const inOrder = (a: TaskLine, b: TaskLine): number => {
  const weight = ({ timeliness }: TaskLine) =>
    timeliness === undefined || COMPLETED.includes(timeliness.kind)
      ? 2
      : kindsOfCell.openOverdue.includes(timeliness.kind)
        ? 0
        : 1;
  return weight(a) - weight(b) || inVietnamese(a.reference ?? a.content, b.reference ?? b.content);
};

function Rows({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  return (
    <ul className="reports">
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to={`/tasks/${task.id}${asOf ? `?asOf=${asOf}` : ''}`}>{task.reference ?? task.content}</Link>{' '}
          {task.reference !== undefined && task.content}
          <p className="note">
            {nameOf(task.leadId)}
            {task.dueOn && `, ${words.supervision.deadline.toLowerCase()} ${printed.day(task.dueOn)}`}{' '}
            <TimelinessTag timeliness={task.timeliness} reviewOn={task.reviewOn} />{' '}
            <LifecycleTag lifecycle={task.lifecycle} />
          </p>
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly title: string;
  readonly tasks: readonly TaskLine[];
}

function Side({ title, tasks }: SideProps) {
  const words = useWords();
  const count = (kinds: readonly string[]) =>
    tasks.filter(({ timeliness }) => timeliness && kinds.includes(timeliness.kind)).length;
  const sorted = tasks.toSorted(inOrder);
  const late = count(kindsOfCell.openOverdue);
  return (
    <div>
      <h4>{title}</h4>
      {tasks.length === 0 ? (
        <p className="note">{words.supervision.noTasks}</p>
      ) : (
        <>
          <p>
            {words.supervision.tasksOf(tasks.length)}: {words.supervision.done(count(COMPLETED))}
            {late > 0 && (
              <>
                , <span className="tag late">{words.supervision.late(late)}</span>
              </>
            )}
          </p>
          <Rows tasks={sorted.slice(0, SHOWN)} />
          {sorted.length > SHOWN && (
            <details>
              <summary>{words.supervision.others(sorted.length - SHOWN)}</summary>
              <Rows tasks={sorted.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </div>
  );
}

/** The tasks that came from a recommendation: those of the supervising body's own people, and those of the executing side. */
export function RecommendationTasks({ line }: { readonly line: RecommendationLine }) {
  const words = useWords();
  const { byId } = useAgencies();
  const isOfSupervisor = ({ leadId }: TaskLine) => liesUnder(byId, leadId, line.supervisingBodyId);
  return (
    <>
      <h3>
        {words.supervision.tasks} (
        <TaskListLink
          filter={{ recommendationId: line.id }}
          label={words.supervision.tasksOf(line.tasks.length)}
        >
          {line.tasks.length}
        </TaskListLink>
        )
      </h3>
      <div className="both-sides">
        <Side
          title={words.supervision.addresseeSide}
          tasks={line.tasks.filter((task) => !isOfSupervisor(task))}
        />
        <Side title={words.supervision.supervisorSide} tasks={line.tasks.filter(isOfSupervisor)} />
      </div>
    </>
  );
}
