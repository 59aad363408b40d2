import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.js';

interface Choices {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface RowsProps {
  readonly name: string;
  readonly label: string;
  readonly add: string;
  readonly row: (place: number) => ReactNode;
}

function Rows({ name, label, add, row }: RowsProps) {
  const words = useWords();
  return (
    <Form.Item label={label}>
      <Form.List name={name}>
        {(fields, { add: append, remove }) => (
          <div role="group" aria-label={label}>
            <ul className="form-rows">
              {fields.map(({ key, name: place }) => (
                <li key={key}>
                  <div className="form-row-fields">{row(place)}</div>
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={`${words.directive.changeRemove} ${place + 1}`}
                    onClick={() => remove(place)}
                  />
                </li>
              ))}
            </ul>
            <Button icon={<PlusOutlined />} onClick={() => append({})}>
              {add}
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Clauses that keep their ids and say something new. */
export function ChangedClauses({ choices }: Choices) {
  const words = useWords();
  const needed = [{ required: true, message: words.act.required }];
  return (
    <Rows
      name="changed"
      label={words.directive.changedClauses}
      add={words.directive.changeAdd}
      row={(place) => (
        <>
          <Form.Item name={[place, 'clauseId']} label={words.directive.clause} rules={needed}>
            <Select options={[...choices]} />
          </Form.Item>
          <Form.Item name={[place, 'content']} label={words.directive.newContent} rules={needed}>
            <Input.TextArea rows={2} className="grows" />
          </Form.Item>
        </>
      )}
    />
  );
}

/** Words that were wrong, and what they should be. */
export function Corrections({ choices }: Choices) {
  const words = useWords();
  const needed = [{ required: true, message: words.act.required }];
  const corrections = Form.useWatch<readonly { readonly part?: string }[] | undefined>('corrections');
  const parts = Object.entries(words.directive.correctedParts).map(([value, label]) => ({ value, label }));
  return (
    <Rows
      name="corrections"
      label={words.directive.corrections}
      add={words.directive.correctionAdd}
      row={(place) => (
        <>
          <Form.Item name={[place, 'part']} label={words.directive.part} rules={needed}>
            <Select options={parts} />
          </Form.Item>
          {corrections?.[place]?.part === 'clause' && (
            <Form.Item name={[place, 'clauseId']} label={words.directive.clause} rules={needed}>
              <Select options={[...choices]} />
            </Form.Item>
          )}
          <Form.Item name={[place, 'was']} label={words.directive.was} rules={needed}>
            <Input />
          </Form.Item>
          <Form.Item name={[place, 'is']} label={words.directive.is} rules={needed}>
            <Input />
          </Form.Item>
        </>
      )}
    />
  );
}
