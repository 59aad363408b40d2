import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ClauseBody } from '@dondoc/api';
import { Button, Input, Space } from 'antd';
import type { ClipboardEvent } from 'react';
import { useWords } from '../../words/language.js';
import { moved, pasted } from './clause-list.js';

interface ClausesFieldProps {
  readonly id?: string;
  readonly value?: readonly ClauseBody[];
  readonly onChange?: (value: readonly ClauseBody[]) => void;
}

/** The clauses of a directive, in order; several pasted lines become several clauses. */
export function ClausesField({ id, value = [], onChange }: ClausesFieldProps) {
  const words = useWords();
  const next = words.directives.clauseNext;
  const amend = (place: number, change: Partial<ClauseBody>) => {
    const before = value[place];
    if (before) onChange?.(value.with(place, { ...before, ...change }));
  };
  const paste = (place: number, event: ClipboardEvent) => {
    const list = pasted(value, place, event.clipboardData.getData('text'), next);
    if (!list) return;
    event.preventDefault();
    onChange?.(list);
  };
  return (
    // not on the button, which the label of the field would name
    <div role="group" {...(id !== undefined && { id })}>
      <ol className="form-rows">
        {value.map(({ label, content }, place) => (
          <li key={place}>
            <div className="form-row-fields">
              <Input
                aria-label={words.directives.clauseLabel(place + 1)}
                value={label}
                onChange={({ target }) => amend(place, { label: target.value })}
              />
              <Input.TextArea
                rows={2}
                className="grows"
                aria-label={words.directives.clauseContent(place + 1)}
                value={content}
                onPaste={(event) => paste(place, event)}
                onChange={({ target }) => amend(place, { content: target.value })}
              />
            </div>
            <Space.Compact>
              <Button
                icon={<ArrowUpOutlined />}
                disabled={place === 0}
                aria-label={words.directives.clauseUp(label)}
                onClick={() => onChange?.(moved(value, place, place - 1))}
              />
              <Button
                icon={<ArrowDownOutlined />}
                disabled={place === value.length - 1}
                aria-label={words.directives.clauseDown(label)}
                onClick={() => onChange?.(moved(value, place, place + 1))}
              />
              <Button
                icon={<DeleteOutlined />}
                aria-label={words.directives.clauseRemove(label)}
                onClick={() => onChange?.(value.toSpliced(place, 1))}
              />
            </Space.Compact>
          </li>
        ))}
      </ol>
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange?.([...value, { label: next(value.length + 1), content: '' }])}
      >
        {words.directives.clauseAdd}
      </Button>
    </div>
  );
}
