import type { CitationBody } from '@dondoc/api';
import { listDirectivesOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';

interface ConcernsFieldProps {
  readonly id?: string;
  readonly value?: readonly CitationBody[];
  readonly onChange?: (value: readonly CitationBody[]) => void;
}

const MOST = 200;

/** The documents that a recommendation follows up: chosen from the register, or in the words of the paper. */
export function ConcernsField({ id, value = [], onChange }: ConcernsFieldProps) {
  const { data } = useQuery(listDirectivesOptions({ query: { limit: MOST } }));
  const directives = data?.items ?? [];
  const known = new Map(directives.map((directive) => [directive.number, directive.id]));
  return (
    <Select<string[]>
      {...(id !== undefined && { id })}
      mode="tags"
      className="fills"
      value={value.map(({ words }) => words)}
      options={directives.map(({ number, summary }) => ({ value: number, label: `${number}. ${summary}` }))}
      onChange={(chosen) =>
        onChange?.(
          chosen.map((words) => {
            const documentId = known.get(words);
            return { words, ...(documentId && { documentId }) };
          }),
        )
      }
    />
  );
}
