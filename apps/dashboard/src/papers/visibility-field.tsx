import type { VisibilityBody } from '@dondoc/api';
import { Checkbox, Select } from 'antd';
import { useAgencies } from '../agency/agencies.js';
import { matches } from '../words/folded.js';
import { useWords } from '../words/language.js';

interface VisibilityFieldProps {
  readonly id?: string;
  readonly value?: VisibilityBody;
  readonly onChange?: (value: VisibilityBody | undefined) => void;
}

/** Open to all unless ticked; then to the issuer and whom it names. */
export function VisibilityField({ id, value, onChange }: VisibilityFieldProps) {
  const words = useWords();
  const { options } = useAgencies();
  return (
    <>
      <Checkbox
        {...(id !== undefined && { id })}
        checked={value !== undefined}
        onChange={({ target }) =>
          onChange?.(target.checked ? { restricted: true, agencyIds: [] } : undefined)
        }
      >
        {words.papers.restricted}
      </Checkbox>
      {value && (
        <Select<string[]>
          mode="multiple"
          className="fills"
          aria-label={words.papers.restrictedTo}
          placeholder={words.papers.restrictedTo}
          showSearch={{ filterOption: matches }}
          value={[...value.agencyIds]}
          options={options}
          onChange={(agencyIds) => onChange?.({ restricted: true, agencyIds })}
        />
      )}
    </>
  );
}
