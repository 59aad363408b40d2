import { Button, Input, Space } from 'antd';
import { useWords } from '../../words/language.js';
import { itemsFor, withItem, withReason, type PlanContent } from './plan-content.js';
import type { ClauseOfDirective } from './use-clauses.js';

interface CoverageProps {
  readonly clauses: readonly ClauseOfDirective[];
  readonly content: PlanContent;
  readonly onChange: (content: PlanContent) => void;
}

/** Clause by clause: which items carry it out, or why it does not apply; what is neither is to be done. */
export function Coverage({ clauses, content, onChange }: CoverageProps) {
  const words = useWords();
  return (
    <ol className="coverage">
      {clauses.map((clause) => {
        const { clauseId, name } = clause;
        const items = itemsFor(content, clauseId);
        const reason = content.notApplicable[clauseId];
        return (
          <li key={clauseId}>
            <p>
              <strong>{name}</strong>: {clause.content}
            </p>
            {items.length > 0 ? (
              <span className="tag done">
                {words.directives.coveredBy(items.map(({ label }) => label).join(', '))}
              </span>
            ) : reason === undefined ? (
              <Space wrap>
                <span className="tag soon">{words.directives.uncovered}</span>
                <Button
                  size="small"
                  aria-label={words.directives.itemAddFor(name)}
                  onClick={() => onChange(withItem(content, words.directives.itemNext, clause))}
                >
                  {words.directives.itemAdd}
                </Button>
                <Button
                  size="small"
                  aria-label={words.directives.setAsideFor(name)}
                  onClick={() => onChange(withReason(content, clauseId, ''))}
                >
                  {words.directives.setAside}
                </Button>
              </Space>
            ) : (
              <div className="form-row-fields">
                <span className="note">{words.directives.reason}</span>
                <Input
                  aria-label={words.directives.reasonFor(name)}
                  value={reason}
                  onChange={({ target }) => onChange(withReason(content, clauseId, target.value))}
                />
                <Button
                  size="small"
                  aria-label={words.directives.takeBackFor(name)}
                  onClick={() => onChange(withReason(content, clauseId, undefined))}
                >
                  {words.directives.takeBack}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
