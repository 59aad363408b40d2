import { Form, Input } from 'antd';
import { DayField } from '../../day/day-field.js';
import { useDay } from '../../day/day.js';
import { useWords } from '../../words/language.js';

interface PaperFieldsProps {
  readonly numberHint: string;
  /** Of a classified paper nothing is said of its content. */
  readonly isClassified?: boolean;
}

/** What every paper has: its number, its day and its summary. */
export function PaperFields({ numberHint, isClassified = false }: PaperFieldsProps) {
  const words = useWords();
  const { today } = useDay();
  const needed = [{ required: true, message: words.act.required }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="number" label={words.papers.number} extra={numberHint} rules={needed}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="issuedOn" label={words.papers.issuedOn} rules={needed}>
          <DayField latest={today} />
        </Form.Item>
      </div>
      {!isClassified && (
        <Form.Item name="summary" label={words.papers.summary} rules={needed}>
          <Input.TextArea rows={2} className="grows" />
        </Form.Item>
      )}
    </>
  );
}
