import type { TaskAct } from '@dondoc/api';
import { listDecisionsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { LazyActDrawer } from '../../acts/lazy-act-drawer.js';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { Dossier } from './dossier.js';
import { Numbers } from './numbers.js';
import { Queue } from './queue.js';
import { keyOf, useWaitingFilter, type Waiting } from './waiting.js';
import './decisions.css';

interface Deciding {
  readonly act: TaskAct;
  readonly waiting: Waiting;
}

/** Chờ xác nhận và gia hạn: dossier by dossier, the product beside what was asked for. */
export default function DecisionsPage() {
  const words = useWords();
  useTitle(words.decisions.title);
  const post = usePost();
  const { asOf, isPast } = useDay();
  const { narrows, query, chosen, addressOf, choose } = useWaitingFilter();
  // a form stays as it was opened, whatever becomes of the list meanwhile
  const [deciding, setDeciding] = useState<Deciding>();
  const [decided, setDecided] = useState<Waiting>();
  const movesFocus = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useQuery({
    ...listDecisionsOptions({ query: { ...asOf, ...query } }),
    placeholderData: keepPreviousData,
    enabled: post !== undefined,
  });
  // it goes at once; should it come back, it has another revision
  const isDecided = (each: Waiting) =>
    decided !== undefined && keyOf(each) === keyOf(decided) && each.task.revision === decided.task.revision;
  const items = (list.data?.items ?? []).filter((each) => !isDecided(each));
  const open = items.find((each) => keyOf(each) === chosen) ?? items[0];
  const openKey = open && keyOf(open);
  useEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    (heading.current ?? title.current)?.focus();
  }, [decided, openKey]);

  const moveOn = (from: Waiting) => {
    const place = items.findIndex((each) => keyOf(each) === keyOf(from));
    const next = items[place + 1] ?? items[place - 1];
    setDecided(from);
    movesFocus.current = true;
    choose(next && keyOf(next));
  };
  if (!post)
    return (
      <>
        <h1>{words.decisions.title}</h1>
        <Nothing text={words.decisions.noPost} hint={words.session.noPostHint} />
      </>
    );
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {words.decisions.title}
      </h1>
      <p className="note">{words.decisions.lead}</p>
      <DayBar />
      <Answered of={list}>
        {({ counts, total }) => (
          <>
            <Numbers counts={counts} />
            {open ? (
              <div className="dossiers">
                <Queue items={items} total={total} open={open} />
                <Dossier
                  key={openKey}
                  waiting={open}
                  heading={heading}
                  onAct={(act) => setDeciding({ act, waiting: open })}
                />
              </div>
            ) : (
              <Nothing text={narrows ? words.decisions.emptyFilter : words.decisions.empty}>
                {narrows && <Link to={addressOf({})}>{words.decisions.all}</Link>}
              </Nothing>
            )}
          </>
        )}
      </Answered>
      {deciding && !isPast && (
        <LazyActDrawer
          key={`${deciding.act} ${keyOf(deciding.waiting)}`}
          act={deciding.act}
          taskId={deciding.waiting.task.id}
          revision={deciding.waiting.task.revision}
          onClose={() => setDeciding(undefined)}
          onDone={() => moveOn(deciding.waiting)}
        />
      )}
    </>
  );
}
