import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/language.js';
import type { SessionValues } from './send-session-act.js';

interface FieldProps {
  readonly name: keyof SessionValues;
  readonly label: string;
  readonly required?: boolean;
  readonly extra?: string;
  readonly children: ReactNode;
}

/** A field of a form of this screen; those that may stay empty say so. */
export function Field({ name, label, required = false, extra, children }: FieldProps) {
  const { words } = useSpeech();
  return (
    <Form.Item
      name={name}
      label={required ? label : `${label} (${words.supervision.optional})`}
      {...(extra !== undefined && { extra })}
      rules={required ? [{ required: true, message: words.act.required }] : []}
    >
      {children}
    </Form.Item>
  );
}

/** A text of several lines that must be there. */
export function LongText({ name, label }: { readonly name: keyof SessionValues; readonly label: string }) {
  return (
    <Field name={name} label={label} required>
      <Input.TextArea rows={4} />
    </Field>
  );
}
