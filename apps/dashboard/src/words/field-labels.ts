import type { Sentence } from '@dondoc/api';
import { fieldLabelsAToL } from './field-labels-a-l.ts';
import { fieldLabelsMToZ } from './field-labels-m-z.ts';

/** How the fields of records are called where the trail tells what changed; one that is not here is shown by its own name. */
export const fieldLabels: Readonly<Record<string, Sentence>> = { ...fieldLabelsAToL, ...fieldLabelsMToZ };
