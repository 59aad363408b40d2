import type { TaskLine } from '@dondoc/api';
import { Button, Select, Space } from 'antd';
import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';
import { SORTS, useTaskFilter, type Sort } from './task-filter.js';

interface TaskCardsProps {
  readonly items: readonly TaskLine[];
  /** Ordinal of the first card in the whole list. */
  readonly first: number;
}

/** The register where there is no room for a table: a card for each task, and the order beside them. */
export function TaskCards({ items, first }: TaskCardsProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const { address, sort, descending, change } = useTaskFilter();
  const asOf = address.get('asOf');
  const along = asOf === null ? '' : `?asOf=${asOf}`;
  return (
    <>
      <Space wrap className="below not-printed">
        <label htmlFor="order">{words.tasks.order}</label>
        <Select<Sort>
          id="order"
          className="order"
          value={sort}
          options={SORTS.map((value) => ({ value, label: words.tasks.orders[value] }))}
          onChange={(chosen) => change({ sort: chosen })}
        />
        <Button
          aria-pressed={descending}
          onClick={() => change({ descending: descending ? undefined : 'true' })}
        >
          {descending ? words.tasks.descending : words.tasks.ascending}
        </Button>
      </Space>
      <ol className="register task-cards">
        {items.map((task, place) => (
          <li key={task.id}>
            <p>
              <span className="reference">{first + place}.</span>{' '}
              <Link to={`/tasks/${task.id}${along}`} aria-label={words.tasks.open(task.reference ?? '')}>
                {task.reference ?? '–'}
              </Link>{' '}
              <span className="note">
                {[task.directiveNumber, task.clauseLabel].filter(Boolean).join(', ')}
              </span>
            </p>
            <p>{task.content}</p>
            <p>
              {words.tasks.lead}: <strong>{nameOf(task.leadId)}</strong>
            </p>
            <p>
              {words.tasks.due}: {task.dueOn ? printed.day(task.dueOn) : '–'}
              {task.originalDueOn !== task.dueOn && task.originalDueOn !== undefined && (
                <span className="note">
                  {' '}
                  ({words.tasks.originalDue}: {printed.day(task.originalDueOn)})
                </span>
              )}
            </p>
            <p className="card-tags">
              <TimelinessTag timeliness={task.timeliness} reviewOn={task.reviewOn} />{' '}
              <LifecycleTag lifecycle={task.lifecycle} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
