import type { TaskAct } from '@dondoc/api';
import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { LazyActDrawer } from '../../acts/lazy-act-drawer.js';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { useTitle } from '../../shell/title.js';
import { Answered } from '../../states/states.js';
import { actLabels } from '../../words/labels.js';
import { useWords } from '../../words/language.js';
import { Acts } from './acts.js';
import { Children } from './children.js';
import { Coordination } from './coordination.js';
import { Course } from './course.js';
import { Deadlines } from './deadlines.js';
import { Extensions } from './extensions.js';
import { Facts } from './facts.js';
import { History } from './history.js';
import { Reminders } from './reminders.js';
import { Reports } from './reports.js';
import { TaskHead } from './task-head.js';

const isAct = (word: string | null): word is TaskAct => word !== null && Object.hasOwn(actLabels, word);

/** Nhiệm vụ: everything about one task, and what may be done to it. */
export default function TaskPage() {
  const words = useWords();
  const { id = '' } = useParams();
  const { asOf, isPast } = useDay();
  const [address, setAddress] = useSearchParams();
  const detail = useQuery(getTaskOptions({ path: { id }, query: asOf }));
  useTitle(detail.data?.task.reference ?? words.nav.task);
  const asked = address.get('act');
  const opened = useRef<TaskAct>(undefined);
  const setAct = (act: TaskAct | undefined) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (act) after.set('act', act);
      else after.delete('act');
      return after;
    });
  return (
    <Answered of={detail}>
      {(answer) => {
        const isOpen = answer.commands.some(({ command, open }) => open && command === asked);
        // a form that was opened stays, whatever somebody else does meanwhile: the server says what came between
        if (isAct(asked) && isOpen) opened.current = asked;
        return (
          <>
            <TaskHead detail={answer} />
            <DayBar />
            <Acts commands={answer.commands} next={answer.next} isPast={isPast} onAct={setAct} />
            <div className="side-by-side">
              <Facts detail={answer} />
              <Deadlines detail={answer} />
            </div>
            <Extensions detail={answer} />
            <Coordination detail={answer} />
            <Reports detail={answer} />
            <Course detail={answer} />
            <Children detail={answer} />
            <History detail={answer} />
            <Reminders taskId={id} />
            {isAct(asked) && opened.current === asked && !isPast && (
              <LazyActDrawer
                key={asked}
                act={asked}
                taskId={id}
                revision={answer.revision}
                onClose={() => setAct(undefined)}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}
