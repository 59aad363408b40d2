import { getStatusSummaryOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { ScopeSwitch, useScope } from '../../figures/scope.js';
import { useFlag } from '../../search/use-flag.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { ByAgency } from './by-agency.js';
import { ByTimeliness } from './by-timeliness.js';
import { Cells } from './cells.js';
import { Changes } from './changes.js';
import { DayBands } from './day-bands.js';
import { Decisions } from './decisions.js';
import { Recommendations } from './recommendations.js';
import { TopNumbers } from './top-numbers.js';
import { WaitingDays } from './waiting-days.js';

/** Tình hình: the status at the end of a day, every number a way to its tasks. */
export default function StatusPage() {
  const words = useWords();
  const { asOf } = useDay();
  const { scope, filter, isKnown } = useScope();
  useTitle(words.nav.status);
  const { issuerId, leadId } = filter;
  const [rolledUp, setRolledUp] = useFlag('rolledUp');
  const summary = useQuery({
    ...getStatusSummaryOptions({
      query: {
        ...asOf,
        by: 'agency',
        ...(rolledUp && { rolledUp }),
        ...(issuerId && { issuerId: [issuerId] }),
        ...(leadId && { leadId: [leadId] }),
      },
    }),
    enabled: isKnown,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{words.nav.status}</h1>
      <DayBar />
      <div className="scope">
        <ScopeSwitch />
      </div>
      {scope === 'all' && <Alert type="info" showIcon className="below" title={words.status.allNote} />}
      <Answered of={summary}>
        {(answer) => (
          <>
            <Decisions />
            {answer.total === 0 ? (
              <Nothing text={words.status.empty} hint={words.status.emptyHint} />
            ) : (
              <>
                <TopNumbers summary={answer} filter={filter} />
                <div className="side-by-side">
                  <Cells summary={answer} filter={filter} />
                  <DayBands summary={answer} filter={filter} />
                  <Recommendations summary={answer} />
                </div>
                <ByTimeliness summary={answer} filter={filter} />
                <ByAgency summary={answer} filter={filter} onRollUp={setRolledUp} />
                <WaitingDays filter={filter} />
              </>
            )}
            <Changes filter={filter} />
          </>
        )}
      </Answered>
    </>
  );
}
