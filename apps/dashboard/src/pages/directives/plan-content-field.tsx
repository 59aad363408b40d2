import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { CitationsField } from '../../papers/citations-field.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import { Coverage } from './coverage.js';
import { EMPTY_CONTENT, withEach, withItem, type PlanContent, type PlanItem } from './plan-content.js';
import { useClauses } from './use-clauses.js';

interface PlanContentFieldProps {
  readonly id?: string;
  readonly value?: PlanContent;
  readonly onChange?: (value: PlanContent) => void;
}

/** What the plan does for each clause of its directives, and what it does beside them. */
export function PlanContentField({ id, value = EMPTY_CONTENT, onChange }: PlanContentFieldProps) {
  const words = useWords();
  const chosen = Form.useWatch<readonly string[] | undefined>('directiveIds') ?? [];
  const clauses = useClauses(chosen);
  const set = (content: PlanContent) => onChange?.(content);
  const next = words.directives.itemNext;
  const amend = (place: number, change: Partial<PlanItem>) => {
    const before = value.items[place];
    if (before) set({ ...value, items: value.items.with(place, { ...before, ...change }) });
  };
  return (
    <div {...(id !== undefined && { id })}>
      <h3>{words.directives.coverage}</h3>
      {clauses.length === 0 ? (
        <p className="note">{words.directives.chooseDirective}</p>
      ) : (
        <>
          <Coverage clauses={clauses} content={value} onChange={set} />
          <Button onClick={() => set(withEach(value, next, clauses))}>{words.directives.itemEach}</Button>
        </>
      )}
      <h3>{words.directives.itemList}</h3>
      <ol className="form-rows">
        {value.items.map((item, place) => (
          <li key={place}>
            <div className="form-row-fields">
              <Input
                aria-label={words.directives.itemLabel(place + 1)}
                value={item.label}
                onChange={({ target }) => amend(place, { label: target.value })}
              />
              <Input.TextArea
                rows={2}
                className="grows"
                aria-label={words.directives.itemContent(place + 1)}
                value={item.content}
                onChange={({ target }) => amend(place, { content: target.value })}
              />
              <Select<string[]>
                mode="multiple"
                showSearch={{ filterOption: matches }}
                aria-label={words.directives.itemClauses(item.label)}
                placeholder={words.directives.itemClausesHint}
                value={item.clauseIds.filter((each) => clauses.some(({ clauseId }) => clauseId === each))}
                options={clauses.map(({ clauseId, name }) => ({ value: clauseId, label: name }))}
                onChange={(clauseIds) => amend(place, { clauseIds })}
              />
              <CitationsField
                value={item.basis ?? []}
                onChange={(basis) => amend(place, { basis: [...basis] })}
              />
            </div>
            <Button
              icon={<DeleteOutlined />}
              aria-label={words.directives.itemRemove(item.label)}
              onClick={() => set({ ...value, items: value.items.toSpliced(place, 1) })}
            />
          </li>
        ))}
      </ol>
      <Button icon={<PlusOutlined />} onClick={() => set(withItem(value, next))}>
        {words.directives.itemAdd}
      </Button>
    </div>
  );
}
