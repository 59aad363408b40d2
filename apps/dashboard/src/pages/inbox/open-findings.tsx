import type { FindingLine } from '@dondoc/api';
import { listFindingsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, useState } from 'react';
import { Beside } from '../../acts/beside.js';
import { DayLink } from '../../day/day-link.js';
import { useDay, usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { usePost } from '../../session/session.js';
import { findingRuleLabels, findingSideLabels } from '../../words/finding-labels.js';
import { useSpeech } from '../../words/language.js';

const FindingDrawer = lazy(() => import('./finding-drawer.js'));

/** The screens that records have; an inspection has none yet. */
const SCREEN = { task: '/tasks', directive: '/directives', session: '/supervision' } as const;

const MOST = 20;

function Side({ of: { type, id, name } }: { readonly of: FindingLine['subject' | 'other'] }) {
  const { say } = useSpeech();
  const label = `${say(findingSideLabels[type])}${name === undefined ? '' : ` ${name}`}`;
  return type in SCREEN ? (
    <DayLink to={`${SCREEN[type as keyof typeof SCREEN]}/${id}`}>{label}</DayLink>
  ) : (
    label
  );
}

/** Nội dung cần rà soát: what crossed in the records of one's own agency; nothing is shown where there is none. */
export function OpenFindings() {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { asOf, isPast } = useDay();
  const post = usePost();
  const [settling, setSettling] = useState<FindingLine>();
  const settles = post?.commands.includes('SettleFinding') === true;
  const { data } = useQuery({
    ...listFindingsOptions({
      query: { ...asOf, state: ['Open'], ownerId: post?.agencyId ?? '', limit: MOST },
    }),
    enabled: settles,
  });
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="to-look-into">
      <h2 id="to-look-into">{words.inbox.toLookInto(data.total)}</h2>
      <ol className="inbox">
        {data.items.map((line) => (
          <li key={line.id}>
            <div className="inbox-what">
              <p className="inbox-reason">
                {say(findingRuleLabels[line.rule])} ({printed.day(dayOf(line.raisedAt))})
              </p>
              <p>{say(line.sentence)}</p>
              <p>
                <Side of={line.subject} />
                {' · '}
                <Side of={line.other} />
              </p>
            </div>
            {!isPast && <Button onClick={() => setSettling(line)}>{words.inbox.settleFinding}</Button>}
          </li>
        ))}
      </ol>
      {settling && (
        <Beside>
          <FindingDrawer finding={settling} onClose={() => setSettling(undefined)} />
        </Beside>
      )}
    </section>
  );
}
