import type { AuditChange, Sentence } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { fieldLabels } from '../../words/field-labels.js';
import { valueLabels } from '../../words/value-labels.js';
import {
  capacityLabels,
  documentKindLabels,
  levelLabels,
  lifecycleLabels,
  provenanceLabels,
  recommendationLabels,
  roleLabels,
} from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { sessionLabels } from '../../words/supervision-labels.js';
import { useNamesOfIds } from './names-of-ids.js';

type Labels = Readonly<Record<string, Sentence>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:/;

const ANYWHERE: Labels = {
  ...valueLabels,
  ...provenanceLabels,
  ...levelLabels,
  ...capacityLabels,
  ...lifecycleLabels,
};

/** Words that mean one thing in one field and another elsewhere. */
const IN_FIELD: Readonly<Record<string, Labels>> = {
  kind: { ...valueLabels, ...documentKindLabels },
  roles: roleLabels,
  state: { ...sessionLabels, ...recommendationLabels },
};

const wordOf = (value: string, field: string): Sentence | undefined => {
  const labels = IN_FIELD[field] ?? ANYWHERE;
  return Object.hasOwn(labels, value) ? labels[value] : undefined;
};

/** How a field is called; one that has no name of its own is shown by what the program calls it. */
export const labelOfField = (name: string): Sentence => fieldLabels[name] ?? { vi: name, en: name };

/** A value of a record as people read it: names for ids, days and moments printed, lists one below the other. */
export const usePrintedValue = (changes: readonly AuditChange[]) => {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const nameOf = useNamesOfIds(changes);
  const print = (value: unknown, field: string): string => {
    if (value === undefined || value === null) return words.trail.none;
    if (typeof value === 'string') {
      if (DAY.test(value)) return printed.day(value);
      if (MOMENT.test(value)) return printed.moment(value);
      const word = wordOf(value, field);
      return word ? say(word) : (nameOf(value) ?? value);
    }
    if (Array.isArray(value)) return value.map((each) => print(each, field)).join('\n') || words.trail.none;
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([name, part]) => `${say(labelOfField(name))}: ${print(part, name)}`)
        .join('\n');
    const written = JSON.stringify(value);
    const word = valueLabels[written];
    return word ? say(word) : written;
  };
  return print;
};
