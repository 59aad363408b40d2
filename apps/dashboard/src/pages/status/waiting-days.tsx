import type { DebtSums } from '@dondoc/api';
import { getStatusSummaryOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import type { ListFilter } from '../../figures/task-list-link.js';
import { useFlag } from '../../search/use-flag.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';

interface OwedProps {
  readonly caption: string;
  readonly owed: DebtSums['office'];
}

function Owed({ caption, owed }: OwedProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  return (
    <table className="plain-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.status.agency}</th>
          <th scope="col">{words.status.waitingTasks}</th>
          <th scope="col">{words.status.waitingWorking}</th>
          <th scope="col">{words.status.waitingCalendar}</th>
        </tr>
      </thead>
      <tbody>
        {owed.map(({ agencyId, tasks, workingDays, calendarDays }) => (
          <tr key={agencyId}>
            <th scope="row">{nameOf(agencyId)}</th>
            <td>{tasks}</td>
            <td>{workingDays}</td>
            <td>{calendarDays}</td>
          </tr>
        ))}
        {owed.length === 0 && (
          <tr>
            <td colSpan={4}>{words.status.waitingNone}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Số ngày chờ: what was not the leads' to lose. Asked for only where somebody wants to see it, for it reads every task. */
export function WaitingDays({ filter: { issuerId, leadId } }: { readonly filter: ListFilter }) {
  const words = useWords();
  const { asOf } = useDay();
  const [isAsked, ask] = useFlag('waiting');
  const summary = useQuery({
    ...getStatusSummaryOptions({
      query: {
        ...asOf,
        debts: true,
        ...(issuerId && { issuerId: [issuerId] }),
        ...(leadId && { leadId: [leadId] }),
      },
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="waiting-days">
      <h2 id="waiting-days">{words.status.waiting}</h2>
      <p className="note">{words.status.waitingNote}</p>
      <Checkbox checked={isAsked} onChange={({ target }) => ask(target.checked)}>
        {words.status.waitingShow}
      </Checkbox>
      {isAsked && (
        <Answered of={summary}>
          {({ debts }) => (
            <div className="side-by-side">
              <Owed caption={words.status.waitingOffice} owed={debts?.office ?? []} />
              <Owed caption={words.status.waitingInputs} owed={debts?.inputs ?? []} />
            </div>
          )}
        </Answered>
      )}
    </section>
  );
}
