import type { TaskLine } from '@dondoc/api';
import { explainTaskDeadlineOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDay } from '../../day/day.js';
import { DeadlineWhy } from '../../deadline/deadline-why.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';

/** Why the task is due on its day: asked for once it is opened. */
export function WhyDue({ task }: { readonly task: TaskLine }) {
  const words = useWords();
  const { asOf } = useDay();
  const [isOpen, setOpen] = useState(false);
  const deadline = useQuery({
    ...explainTaskDeadlineOptions({ path: { id: task.id }, query: asOf }),
    enabled: isOpen,
  });
  return (
    <details className="note not-printed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.task.why}</summary>
      {isOpen && (
        <Answered of={deadline}>
          {({ versions }) => {
            const holds = versions.find(({ version }) => version === task.deadlineVersion) ?? versions[0];
            return holds && <DeadlineWhy version={holds} />;
          }}
        </Answered>
      )}
    </details>
  );
}
