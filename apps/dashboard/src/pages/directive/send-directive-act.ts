import {
  amendDirective,
  confirmRecall,
  correctDirective,
  recallDirective,
  replaceDirective,
  type ChangedClauseBody,
  type CitationBody,
  type ClauseBody,
  type CommandAnswer,
  type CorrectionBody,
  type DirectiveAct,
  type Signing,
} from '@dondoc/api';
import { given } from '../../acts/given.js';
import { occurred, type OccurredValues } from '../../acts/occurred-fields.js';
import { changing, type Sent } from '../../acts/sent.js';

/** The acts that are a form beside the screen of the directive. */
export type DrawnAct = Exclude<DirectiveAct, 'FanOutTasks' | 'DecideOrphan'>;

/** What a form of a directive holds; texts may be empty. */
export interface DirectiveActValues extends OccurredValues {
  readonly documentId?: string;
  readonly added?: readonly ClauseBody[];
  readonly changed?: readonly ChangedClauseBody[];
  readonly ended?: readonly string[];
  readonly expiresOn?: string;
  readonly corrections?: readonly CorrectionBody[];
  readonly replacedById?: string;
  readonly basis?: readonly CitationBody[];
  readonly reason?: string;
  readonly note?: string;
  readonly signing?: Signing;
}

/** Gives the command to the server. @throws ApiFault */
export const sendDirectiveAct = async (
  act: DrawnAct,
  id: string,
  sent: Sent,
  values: DirectiveActValues,
): Promise<CommandAnswer> => {
  const { documentId = '', reason = '', expiresOn, replacedById = '', basis = [] } = values;
  const always = { ...occurred(values), ...given({ signing: values.signing }) };
  const to = { path: { id }, headers: changing(sent), throwOnError: true as const };
  switch (act) {
    case 'AmendDirective': {
      const { added = [], changed = [], ended = [] } = values;
      const lists = { added: [...added], changed: [...changed], ended: [...ended] };
      const body = { ...always, documentId, ...lists, ...given({ expiresOn }) };
      return (await amendDirective({ ...to, body })).data;
    }
    case 'CorrectDirective': {
      const corrections = (values.corrections ?? []).map(({ part, clauseId, was, is }) => ({
        part,
        was,
        is,
        ...(part === 'clause' && given({ clauseId })),
      }));
      return (await correctDirective({ ...to, body: { ...always, documentId, corrections, reason } })).data;
    }
    case 'ReplaceDirective':
      return (await replaceDirective({ ...to, body: { ...always, replacedById, ...given({ reason }) } }))
        .data;
    case 'RecallDirective':
      return (await recallDirective({ ...to, body: { ...always, reason, basis: [...basis] } })).data;
    case 'ConfirmRecall':
      return (await confirmRecall({ ...to, body: { ...always, ...given({ note: values.note }) } })).data;
  }
};
