import {
  issueDirective,
  type CitationBody,
  type ClauseBody,
  type IssueDirective,
  type Signing,
  type VisibilityBody,
} from '@dondoc/api';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { occurred, OccurredFields, type OccurredValues } from '../../acts/occurred-fields.js';
import { making } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useDay } from '../../day/day.js';
import { VisibilityField } from '../../papers/visibility-field.js';
import { usePost } from '../../session/session.js';
import { useWords } from '../../words/language.js';
import { DirectiveContentFields } from './directive-content-fields.js';

interface DirectiveValues extends OccurredValues {
  readonly number: string;
  readonly issuedOn: string;
  readonly summary?: string;
  readonly urgency?: IssueDirective['urgency'];
  readonly confidentiality?: IssueDirective['confidentiality'];
  readonly inForceFrom?: string;
  readonly expiresOn?: string;
  readonly theme?: string;
  readonly clauses?: readonly ClauseBody[];
  readonly basis?: readonly CitationBody[];
  readonly visibility?: VisibilityBody;
  readonly signing?: Signing;
}

const bodyOf = (values: DirectiveValues) => {
  const { number, issuedOn, summary, theme, clauses = [], basis = [] } = values;
  const { urgency, confidentiality, inForceFrom, expiresOn, visibility, signing } = values;
  const always = { urgency, confidentiality, inForceFrom, expiresOn, visibility, signing };
  const marks = { ...occurred(values), ...given(always) };
  if (confidentiality) return { number, issuedOn, basis: [], clauses: [], ...marks };
  const content = { clauses: [...clauses], basis: [...basis], ...given({ summary, theme }) };
  return { number, issuedOn, ...content, ...marks };
};

/** Vào sổ văn bản: the directive with its clauses; its tasks are assigned from its own screen afterwards. */
export default function RegisterDirective({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { today } = useDay();
  const go = useNavigate();
  const issuerId = usePost()?.agencyId ?? '';
  return (
    <CommandDrawer<DirectiveValues>
      title={words.directives.register}
      draft="new.directive"
      size={760}
      initial={{ issuedOn: today, clauses: [{ label: words.directives.clauseNext(1), content: '' }] }}
      send={async (values, sent) => {
        const body = { issuerId, ...bodyOf(values) };
        return (await issueDirective({ headers: making(sent), body, throwOnError: true })).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void go(`/directives/${id}`)}
    >
      <DirectiveContentFields />
      <SigningItem />
      <Form.Item name="visibility" label={words.directive.restricted}>
        <VisibilityField />
      </Form.Item>
      <OccurredFields />
    </CommandDrawer>
  );
}
