import type { DirectiveTree } from '@dondoc/api';
import { Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { Tree } from './tree.js';
import { narrowed, nodesOf } from './tree-nodes.js';
import { useShown } from './use-shown.js';

/** The clauses of a directive and what became of them. */
export function TreeSection({ tree }: { readonly tree: DirectiveTree }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const { isPast } = useDay();
  const post = usePost();
  const [opened, setOpened] = useState<{ readonly all: boolean; readonly times: number }>({
    all: false,
    times: 0,
  });
  const nodes = useMemo(() => nodesOf(tree), [tree]);
  const { shown, show } = useShown();
  const kept = narrowed(nodes, shown);
  const { id, issuerId, status, confidentiality } = tree.directive;
  const gives = status === 'InForce' && confidentiality === undefined;
  const isIssuer = post?.agencyId === issuerId;
  const assigns = post?.commands.includes('AssignTask') === true;
  const maySplit = isIssuer && assigns && !isPast && gives;
  const whyNot = isPast
    ? words.directive.pastDay
    : !gives
      ? words.directive.closedState
      : isIssuer
        ? words.directive.closedPost
        : words.directive.closedIssuer(nameOf(issuerId));
  return (
    <section aria-labelledby="tree">
      <div className="page-head">
        <h2 id="tree">{words.directive.tree}</h2>
        <Space wrap className="not-printed">
          {shown !== 'all' && (
            <>
              <strong>{words.directive.showing[shown]}</strong>
              <Button onClick={() => show('all')}>{words.directive.showAll}</Button>
            </>
          )}
          {shown === 'all' && (
            <Button onClick={() => show('overdue')}>{words.directive.showing.overdue}</Button>
          )}
          <Button onClick={() => setOpened(({ all, times }) => ({ all: !all, times: times + 1 }))}>
            {opened.all ? words.directive.collapse : words.directive.expand}
          </Button>
        </Space>
      </div>
      <p className="note not-printed">
        {words.directive.treeHint} {!maySplit && whyNot}
      </p>
      {kept.length > 0 ? (
        <Tree
          key={`${shown} ${opened.times}`}
          nodes={kept}
          openAll={opened.all || shown === 'overdue'}
          splitAt={maySplit ? (clauseId) => `/directives/${id}/assign?clause=${clauseId}` : undefined}
        />
      ) : (
        <Nothing text={shown === 'all' ? words.directive.emptyTree : words.directive.emptyFilter} />
      )}
    </section>
  );
}
