import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { CitationBody } from '@dondoc/api';
import { Button, Input } from 'antd';
import { usePrinted } from '../day/day.js';
import { useWords } from '../words/language.js';
import { CitedPaperField } from './cited-paper-field.js';

interface CitationsFieldProps {
  readonly id?: string;
  readonly value?: readonly CitationBody[];
  readonly onChange?: (value: readonly CitationBody[]) => void;
}

/** Citations in words, each with the paper that it means where that paper is in a register. */
export function CitationsField({ id, value = [], onChange }: CitationsFieldProps) {
  const words = useWords();
  const printed = usePrinted();
  const amend = (place: number, citation: CitationBody) => onChange?.(value.with(place, citation));
  return (
    // not on the button, which the label of the field would name
    <div role="group" {...(id !== undefined && { id })}>
      <ul className="form-rows">
        {value.map(({ words: cited, documentId }, place) => (
          <li key={place}>
            <div className="form-row-fields">
              <Input
                aria-label={`${words.papers.citationWords} ${place + 1}`}
                placeholder={words.papers.citationWordsHint}
                value={cited}
                onChange={({ target }) =>
                  amend(place, { words: target.value, ...(documentId !== undefined && { documentId }) })
                }
              />
              <CitedPaperField
                label={`${words.papers.citationPaper} ${place + 1}`}
                value={documentId}
                onChange={(found, paper) =>
                  amend(place, {
                    words:
                      cited || (paper ? words.papers.dated(paper.number, printed.day(paper.issuedOn)) : ''),
                    ...(found !== undefined && { documentId: found }),
                  })
                }
              />
            </div>
            <Button
              icon={<DeleteOutlined />}
              aria-label={`${words.papers.citationRemove} ${place + 1}`}
              onClick={() => onChange?.(value.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      <Button icon={<PlusOutlined />} onClick={() => onChange?.([...value, { words: '' }])}>
        {words.papers.citationAdd}
      </Button>
    </div>
  );
}
