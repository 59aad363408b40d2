import type { TaskNode } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';
import type { TreeNode } from './tree-nodes.js';

interface TreeLineProps {
  readonly node: TreeNode;
  /** Its links are reached by the Tab key; those of other lines are not. */
  readonly isReached: boolean;
  readonly splitAt: ((clauseId: string) => string) | undefined;
}

interface TaskWordsProps {
  readonly node: TreeNode;
  readonly task: TaskNode;
  readonly tabIndex: number;
}

function TaskWords({ node, task, tabIndex }: TaskWordsProps) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  const own = Number(task.timeliness?.kind === 'Overdue');
  return (
    <>
      <Link to={`/tasks/${task.id}${asOf ? `?asOf=${asOf}` : ''}`} tabIndex={tabIndex} data-opens>
        {task.reference ?? words.nav.task}
      </Link>{' '}
      {task.content}
      <span className="line-facts">
        <span className="note">
          {nameOf(task.leadId)}
          {task.dueOn && `, ${words.directive.due(printed.day(task.dueOn))}`}
        </span>{' '}
        {task.timeliness ? (
          <TimelinessTag timeliness={task.timeliness} reviewOn={task.reviewOn} />
        ) : (
          <LifecycleTag lifecycle={task.lifecycle} />
        )}
        {node.children.length > 0 && (
          <span className={node.overdue > own ? 'tag late' : 'tag plain'}>
            {words.directive.parts(node.tasks - 1, node.overdue - own)}
          </span>
        )}
      </span>
    </>
  );
}

/** What a line of the tree says: which kind it is, in words, then its own. */
export function TreeLine({ node, isReached, splitAt }: TreeLineProps) {
  const words = useWords();
  const tabIndex = isReached ? 0 : -1;
  // a clause and its label say themselves what they are
  const kind =
    node.kind === 'others' || node.kind === 'clause' ? undefined : words.directive.kinds[node.kind];
  const count = node.tasks > 0 && (
    <span className={node.overdue > 0 ? 'tag late' : 'tag plain'}>
      {words.directive.count(node.tasks, node.overdue)}
    </span>
  );
  return (
    <>
      <div className="line-words">
        {kind && <span className="line-kind">{kind}</span>}
        {node.kind === 'clause' && (
          <>
            <strong>{node.clause.label}</strong> {node.clause.content} {count}
            {node.clause.ended && <span className="tag plain">{words.directive.clauseEnded}</span>}
            {node.tasks === 0 && !node.clause.ended && (
              <>
                <span className="tag soon">{words.directive.noTask}</span>
                {node.clause.notApplicable !== undefined && (
                  <p className="note">{words.directive.notApplicable(node.clause.notApplicable)}</p>
                )}
              </>
            )}
          </>
        )}
        {node.kind === 'item' && (
          <>
            <DayLink
              to={`/directives?tab=plans&paper=${node.item.planId}`}
              tabIndex={tabIndex}
              className="line-source"
            >
              {node.item.planNumber}
            </DayLink>
            , <strong>{node.item.label}</strong> {node.item.content} {count}
          </>
        )}
        {node.kind === 'others' && (
          <>
            <strong>{words.directive.others}</strong> {count}
          </>
        )}
        {(node.kind === 'task' || node.kind === 'part') && (
          <TaskWords node={node} task={node.task} tabIndex={tabIndex} />
        )}
      </div>
      {node.kind === 'clause' && splitAt && !node.clause.ended && (
        <Link
          className="split"
          to={splitAt(node.clause.clauseId)}
          tabIndex={tabIndex}
          aria-label={words.directive.splitFor(node.clause.label)}
        >
          {words.directive.split}
        </Link>
      )}
    </>
  );
}
