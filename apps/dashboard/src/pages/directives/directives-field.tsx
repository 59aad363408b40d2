import { listDirectivesOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { usePrinted } from '../../day/day.js';
import { matches } from '../../words/folded.js';

interface DirectivesFieldProps {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

const MOST = 500;

/** One or more directives of the register, the newest first. */
export function DirectivesField({ id, value = [], onChange }: DirectivesFieldProps) {
  const printed = usePrinted();
  const { data } = useQuery(listDirectivesOptions({ query: { limit: MOST } }));
  return (
    <Select<string[]>
      {...(id !== undefined && { id })}
      mode="multiple"
      className="fills"
      showSearch={{ filterOption: matches }}
      value={data ? value : []}
      loading={!data}
      options={(data?.items ?? []).map((directive) => ({
        value: directive.id,
        label: `${directive.number}, ${printed.day(directive.issuedOn)}: ${directive.summary}`,
      }))}
      {...(onChange && { onChange })}
    />
  );
}
