import { Alert, Button } from 'antd';
import { fieldFaults, type ApiFault } from '../api/fault.js';
import { usePrinted } from '../day/day.js';
import { TakenNumber } from '../papers/taken-number.js';
import { eventLabels } from '../words/event-labels.js';
import { fieldLabels } from '../words/field-labels.js';
import { useSpeech } from '../words/language.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface FaultProps {
  readonly fault: ApiFault;
  readonly onResend: () => void;
}

/** Why the act was not recorded: what somebody else changed meanwhile, what to correct, or that no answer came. */
export function ActFault({ fault, onResend }: FaultProps) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { code, detail, details, isOffline } = fault;
  if (code === 'revision-stale') {
    const type = text(details['type']);
    const label = eventLabels[type];
    const what = label ? say(label) : type;
    const by = text(details['by']) || words.task.system;
    const at = text(details['at']);
    return (
      <Alert
        type="warning"
        showIcon
        title={words.act.conflict}
        description={
          <>
            <p>{words.act.conflictWhat(by, what, at && printed.moment(at))}</p>
            <p>{detail}</p>
            <Button onClick={onResend}>{words.act.conflictSend}</Button>
          </>
        }
      />
    );
  }
  const faults = fieldFaults(fault);
  /** As the form calls the field; one that no form names is not called by its name in the program. */
  const labelOf = (path: string): string | undefined => {
    const name = path.split(/[.[\]]+/).findLast((part) => /^[a-z]/i.test(part)) ?? '';
    const asked = (words.act as Readonly<Record<string, unknown>>)[name];
    if (typeof asked === 'string') return asked;
    const label = fieldLabels[name];
    return label && say(label);
  };
  return (
    <Alert
      type="error"
      showIcon
      title={isOffline ? words.states.offlineShort : detail}
      description={
        isOffline ? (
          words.act.retryable
        ) : code === 'number-taken' ? (
          <TakenNumber documentId={text(details['documentId'])} />
        ) : (
          faults.length > 0 && (
            <ul>
              {faults.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{[labelOf(path), message].filter(Boolean).join(': ')}</li>
              ))}
            </ul>
          )
        )
      }
    />
  );
}
