import { Select } from 'antd';
import { useUnsatisfied } from './use-unsatisfied.js';

type Chosen = string | string[];

interface UnsatisfiedSelectProps {
  readonly sessionId: string;
  readonly several?: boolean;
  readonly id?: string;
  readonly value?: Chosen;
  readonly onChange?: (value: Chosen | undefined) => void;
}

/** Recommendations of a session that were not satisfied: those may be followed up. */
export function UnsatisfiedSelect({ sessionId, several = false, ...controlled }: UnsatisfiedSelectProps) {
  const unsatisfied = useUnsatisfied(sessionId);
  return (
    <Select<Chosen>
      {...controlled}
      {...(several && { mode: 'multiple' })}
      allowClear
      options={unsatisfied.map(({ id, reference, content }) => ({
        value: id,
        label: `${reference}: ${content}`,
      }))}
    />
  );
}
