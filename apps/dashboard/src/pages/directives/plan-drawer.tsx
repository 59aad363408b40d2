import { getPlanOptions, listPapersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useBackToOpener } from '../../acts/back-to-opener.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { Citations } from '../../papers/citations.js';
import { PaperLink } from '../../papers/paper-link.js';
import { Signer } from '../../papers/signer.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { useClauses } from './use-clauses.js';

interface PlanDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One plan: which directives it answers, what it does for which clause, and which clauses do not concern it. */
export default function PlanDrawer({ id, onClose }: PlanDrawerProps) {
  useBackToOpener();
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { asOf } = useDay();
  const plan = useQuery(getPlanOptions({ path: { id }, query: asOf }));
  const { directiveIds = [], items = [] } = plan.data ?? {};
  const cited = items.flatMap(({ basis }) => basis.flatMap(({ documentId }) => documentId ?? []));
  const ids = [...new Set([...directiveIds, ...cited])];
  const papers = useQuery({ ...listPapersOptions({ query: { ids } }), enabled: ids.length > 0 });
  const found = papers.data?.items ?? [];
  const clauses = new Map(useClauses(directiveIds).map((clause) => [clause.clauseId, clause.name]));
  const clauseName = (clauseId: string) => clauses.get(clauseId) ?? '…';
  return (
    <Drawer open size={640} title={plan.data?.number ?? words.papers.plans} onClose={onClose}>
      <Answered of={plan}>
        {({ issuerId, issuedOn, summary, signed, notApplicable }) => (
          <>
            <p>{summary}</p>
            <dl className="facts">
              <div>
                <dt>{words.papers.issuer}</dt>
                <dd>{nameOf(issuerId)}</dd>
              </div>
              <div>
                <dt>{words.papers.issuedOn}</dt>
                <dd>{printed.day(issuedOn)}</dd>
              </div>
              {signed && (
                <div>
                  <dt>{words.papers.signer}</dt>
                  <dd>
                    <Signer signed={signed} agencyId={issuerId} />
                  </dd>
                </div>
              )}
              <div>
                <dt>{words.directives.answers}</dt>
                <dd>
                  <ul className="reports">
                    {directiveIds.map((each) => {
                      const directive = found.find((paper) => paper.id === each);
                      return (
                        <li key={each}>
                          {directive ? <PaperLink paper={directive} /> : words.papers.hidden}
                        </li>
                      );
                    })}
                  </ul>
                </dd>
              </div>
            </dl>
            <h2>{words.directives.itemList}</h2>
            <ol className="reports">
              {items.map(({ itemId, label, content, clauseIds, basis }) => (
                <li key={itemId}>
                  <strong>{label}</strong>: {content}
                  {clauseIds.length > 0 && <p className="note">{clauseIds.map(clauseName).join('; ')}</p>}
                  {basis.length > 0 && <Citations basis={basis} cites={found} />}
                </li>
              ))}
            </ol>
            {notApplicable.length > 0 && (
              <>
                <h2>{words.directives.notApplicable}</h2>
                <ul className="reports">
                  {notApplicable.map(({ clauseId, reason }) => (
                    <li key={clauseId}>
                      <strong>{clauseName(clauseId)}</strong>: {reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Answered>
    </Drawer>
  );
}
