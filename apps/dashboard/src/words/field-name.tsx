import { fieldLabels } from './field-labels.js';
import { useSpeech } from './language.js';

/** How a field of a record is called; by its own name where nobody has named it. */
export default function FieldName({ field }: { readonly field: string }) {
  const { say } = useSpeech();
  const label = fieldLabels[field];
  return label ? say(label) : field;
}
