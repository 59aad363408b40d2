import type { Paper } from '@dondoc/api';
import { CitedPaperField } from './cited-paper-field.js';

interface ChosenPaperProps {
  readonly label: string;
  readonly kind?: Paper['kind'];
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}

/** A paper of the registers as one field of a form. */
export function ChosenPaper({ label, kind, value, onChange }: ChosenPaperProps) {
  return (
    <CitedPaperField label={label} value={value} {...(kind && { kind })} onChange={(id) => onChange?.(id)} />
  );
}
