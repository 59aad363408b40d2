import type { AuditChange, Sentence } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { fieldLabels } from '../../words/field-labels.js';
import { valueLabels } from '../../words/value-labels.js';
import { useSpeech } from '../../words/language.js';
import { wordOfValue } from '../../words/word-of-value.js';
import { useNamesOfIds } from './names-of-ids.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:/;

/** How a field is called; one that has no name of its own is shown by what the program calls it. */
export const labelOfField = (name: string): Sentence => fieldLabels[name] ?? { vi: name, en: name };

/** A value of a record as people read it: names for ids, days and moments printed, lists one below the other. */
export const usePrintedValue = (changes: readonly AuditChange[], category: string) => {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const nameOf = useNamesOfIds(changes);
  const print = (value: unknown, field: string): string => {
    if (value === undefined || value === null) return words.trail.none;
    if (typeof value === 'string') {
      if (DAY.test(value)) return printed.day(value);
      if (MOMENT.test(value)) return printed.moment(value);
      const word = wordOfValue(value, field, category);
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
