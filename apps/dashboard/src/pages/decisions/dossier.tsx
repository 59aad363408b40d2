import type { TaskAct } from '@dondoc/api';
import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import type { Ref } from 'react';
import { useActDrawerAhead } from '../../acts/lazy-act-drawer.js';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { useDay } from '../../day/day.js';
import { actLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { Assignment } from './assignment.js';
import { Disputed } from './disputed.js';
import { Asked, Submitted } from './product.js';
import { actsOf, type Waiting } from './waiting.js';

interface DossierProps {
  readonly waiting: Waiting;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onAct: (act: TaskAct) => void;
}

/** One dossier: what was assigned beside what came back, and the decisions that are open. */
export function Dossier({ waiting, heading, onAct }: DossierProps) {
  useActDrawerAhead();
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const { asOf, isPast } = useDay();
  const { kind, task, submission, extension, dispute, late, waitingWorkingDays } = waiting;
  const { data: detail } = useQuery(getTaskOptions({ path: { id: task.id }, query: asOf }));
  const labels: Partial<Record<TaskAct, string>> = {
    AcceptCompletion: words.decisions.accept,
    ReturnCompletion: words.decisions.giveBack,
    ApproveExtension: words.decisions.approve,
    RejectExtension: words.decisions.reject,
    UpholdAssignment: say(actLabels.UpholdAssignment),
    ReassignLead: say(actLabels.ReassignLead),
  };
  const offers = actsOf[kind].flatMap(
    (act) => detail?.commands.filter(({ command }) => command === act) ?? [],
  );
  const closed = offers.filter((offer) => !offer.open);
  return (
    <article className="dossier" aria-labelledby="dossier">
      <h2 id="dossier" ref={heading} tabIndex={-1}>
        {words.decisions[kind]}: {nameOf(task.leadId)}
      </h2>
      <p>
        {task.reference && <>{task.reference}, </>}
        {words.decisions.waits(waitingWorkingDays)}
        {late && <span className="tag late">{words.decisions.cameLate}</span>}{' '}
        <DayLink to={`/tasks/${task.id}`}>{words.decisions.openTask}</DayLink>
      </p>
      {isPast ? (
        <p className="note">{words.decisions.past}</p>
      ) : (
        <Space wrap className="decide not-printed">
          {offers
            .filter(({ open }) => open)
            .map(({ command }, place) => (
              <Button
                key={command}
                size={place === 0 ? 'large' : 'middle'}
                type={place === 0 ? 'primary' : 'default'}
                onClick={() => onAct(command)}
              >
                {labels[command]}
              </Button>
            ))}
        </Space>
      )}
      {!isPast &&
        closed.map((offer) => (
          <p key={offer.command} className="note">
            {labels[offer.command]}: {!offer.open && say(offer.sentence)}
          </p>
        ))}
      <div className="side-by-side">
        <Assignment task={task} />
        {submission && <Submitted submission={submission} late={late} detail={detail} />}
        {dispute && <Disputed dispute={dispute} />}
        {extension && <Asked request={extension} dueOn={task.dueOn} detail={detail} />}
      </div>
    </article>
  );
}
