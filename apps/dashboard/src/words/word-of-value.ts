import type { Sentence } from '@dondoc/api';
import {
  confidentialityLabels,
  directiveLabels,
  orphanDecisionLabels,
  planLabels,
  urgencyLabels,
} from './directive-labels.ts';
import { findingRuleLabels, findingSideLabels } from './finding-labels.ts';
import {
  capacityLabels,
  documentKindLabels,
  levelLabels,
  lifecycleLabels,
  provenanceLabels,
  recommendationLabels,
  roleLabels,
} from './labels.ts';
import { inspectionLabels, sessionLabels } from './supervision-labels.ts';
import { supervision } from './supervision.ts';
import { valueLabels } from './value-labels.ts';

type Labels = Readonly<Record<string, Sentence>>;

const ANYWHERE: Labels = {
  ...valueLabels,
  ...provenanceLabels,
  ...levelLabels,
  ...capacityLabels,
  ...confidentialityLabels,
  ...urgencyLabels,
  ...orphanDecisionLabels,
  ...planLabels,
  ...directiveLabels,
  ...lifecycleLabels,
};

/** Words that mean one thing in one field and another elsewhere. */
const IN_FIELD: Readonly<Record<string, Labels>> = {
  kind: documentKindLabels,
  roles: roleLabels,
};

const said = supervision.vi.said;

const saidLabels: Labels = Object.fromEntries(
  (Object.keys(said) as (keyof typeof said)[]).map((what) => [
    what,
    { vi: said[what], en: supervision.en.said[what] },
  ]),
);

/** Words that mean one thing in a field of one record and another in that of another, by the category of its stream. */
const IN_RECORD: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  finding: { rule: findingRuleLabels, type: findingSideLabels },
  inspection: { state: inspectionLabels },
  recommendation: { state: recommendationLabels, what: saidLabels },
  session: { state: sessionLabels },
};

/** What a word that a record holds is called; undefined for what is not one of a few. */
export const wordOfValue = (value: string, field: string, category: string): Sentence | undefined =>
  [IN_RECORD[category]?.[field], IN_FIELD[field], ANYWHERE].find(
    (labels) => labels && Object.hasOwn(labels, value),
  )?.[value];
