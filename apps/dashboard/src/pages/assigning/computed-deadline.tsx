import type { DeadlineExplanation } from '@dondoc/api';
import { Alert } from 'antd';
import { ApiFault } from '../../api/fault.js';
import { useDay, usePrinted } from '../../day/day.js';
import { DeadlineWhy } from '../../deadline/deadline-why.js';
import { useWords } from '../../words/language.js';

interface ComputedDeadlineProps {
  readonly explanation: DeadlineExplanation | undefined;
  readonly error: unknown;
  readonly perAgency: boolean;
}

/** The day that comes out, and each day that was passed over. */
export function ComputedDeadline({ explanation, error, perAgency }: ComputedDeadlineProps) {
  const words = useWords();
  const printed = usePrinted();
  const { today } = useDay();
  if (error instanceof ApiFault)
    return (
      <Alert
        className="below"
        type="warning"
        showIcon
        title={error.isOffline ? words.states.offlineShort : error.detail}
      />
    );
  if (!explanation) return null;
  const { dueOn, reviewOn } = explanation;
  return (
    <div className="computed" id="computed" role="status">
      {perAgency && <p>{words.assigning.ifReceived(printed.day(today))}</p>}
      <p>
        {words.assigning.computed}:{' '}
        <strong>
          {dueOn ? printed.weekday(dueOn) : reviewOn && words.assigning.reviewOn(printed.weekday(reviewOn))}
        </strong>
      </p>
      <DeadlineWhy version={{ explanation }} />
    </div>
  );
}
