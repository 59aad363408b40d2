import { Alert, Button, Progress as Bar, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { listAddress } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';
import type { Origin } from './assigning-values.js';
import { useTasksOf } from './taken-leads.js';

const AGAIN_MS = 1_500;
const PATIENCE_MS = 30_000;
/** What fits into an address. */
const MOST_IDS = 200;

/** What was given: to whom, and which tasks of the clause were there before. */
export interface Given {
  readonly leads: readonly string[];
  readonly before: readonly string[];
  /** Where one task was assigned, it is there at once. */
  readonly taskId?: string;
}

interface ProgressProps {
  readonly given: Given;
  readonly origin: Origin;
  readonly onAgain: () => void;
}

/** The tasks of a group come one by one, by a policy: how many there are, and the way to exactly these. */
export function Progress({ given: { leads, before, taskId }, origin, onAgain }: ProgressProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const [isSlow, setSlow] = useState(false);
  const [isDone, setDone] = useState(taskId !== undefined);
  const { items } = useTasksOf(origin, { leads, every: isDone ? undefined : AGAIN_MS });
  const came = items.filter(({ id, leadId }) => leads.includes(leadId) && !before.includes(id));
  const missing = leads.filter((lead) => !came.some(({ leadId }) => leadId === lead));
  const all = taskId !== undefined || missing.length === 0;
  useEffect(() => {
    if (all) setDone(true);
  }, [all]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const ids = came.map(({ id }) => id);
  const list =
    ids.length <= MOST_IDS
      ? listAddress({ id: ids }, null)
      : listAddress({ directiveId: origin.directiveId, clauseId: origin.clauseId }, null);
  return (
    <section aria-labelledby="given" className="given">
      <div role="status">
        <h2 id="given">
          {taskId === undefined ? words.assigning.progress(came.length, leads.length) : words.assigning.given}
        </h2>
      </div>
      {taskId === undefined && (
        <>
          <Bar
            percent={Math.round((100 * came.length) / leads.length)}
            aria-label={words.assigning.progress(came.length, leads.length)}
            showInfo={false}
          />
          {!all && (
            <p className="note">
              {words.assigning.progressHint} {words.assigning.waitingFor(missing.map(nameOf).join(', '))}
            </p>
          )}
        </>
      )}
      {!all && isSlow && <Alert type="warning" showIcon title={words.assigning.slow} />}
      <Space wrap>
        {taskId !== undefined ? (
          <Link to={`/tasks/${taskId}`} className="handle">
            {words.assigning.toTask}
          </Link>
        ) : (
          all && (
            <Link to={list} className="handle">
              {words.assigning.toList(ids.length)}
            </Link>
          )
        )}
        {all && <Button onClick={onAgain}>{words.assigning.again}</Button>}
        {origin.directiveId !== undefined && (
          <Link to={`/directives/${origin.directiveId}`}>{words.assigning.toDirective}</Link>
        )}
      </Space>
    </section>
  );
}
