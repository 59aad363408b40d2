import type { ExtensionRequest, TaskDetail } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';

function Request({ request }: { readonly request: ExtensionRequest }) {
  const words = useWords();
  const printed = usePrinted();
  const { requestedAt, newDueOn, late, outcome, decidedAt, document, reason, rejectionReason } = request;
  const outcomes = {
    approved: words.task.requestApproved,
    rejected: words.task.requestRejected,
    withdrawn: words.task.requestWithdrawn,
    lapsed: words.task.requestLapsed,
  };
  return (
    <li>
      <p>
        <strong>{words.task.requestTo(printed.day(newDueOn))}</strong>,{' '}
        {words.task.requestedAt(printed.moment(requestedAt))}
        {late && ` (${words.task.requestLate})`}:{' '}
        <strong>{outcome ? outcomes[outcome] : words.task.requestPending}</strong>
        {decidedAt && `, ${printed.moment(decidedAt)}`}
      </p>
      <p className="note">
        {document.words}. {reason}
      </p>
      {rejectionReason && <p className="note">{rejectionReason}</p>}
    </li>
  );
}

/** The extensions that the number on top counts, and beside them what was asked for and not granted. */
export function Extensions({ detail: { row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const granted = row.extensions.filter(({ outcome }) => outcome === 'approved');
  const others = row.extensions.filter(({ outcome }) => outcome !== 'approved');
  const list = (requests: readonly ExtensionRequest[]) => (
    <ol className="reports">
      {requests.map((request) => (
        <Request key={request.requestedAt} request={request} />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="extensions">
      <h2 id="extensions" tabIndex={-1}>
        {words.task.extensions} ({granted.length})
      </h2>
      {granted.length === 0 ? <p className="note">{words.task.noExtensions}</p> : list(granted)}
      {others.length > 0 && (
        <>
          <h3>{words.task.otherRequests(others.length)}</h3>
          {list(others)}
        </>
      )}
    </section>
  );
}
