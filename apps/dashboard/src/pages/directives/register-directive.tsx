import {
  issueDirective,
  type CitationBody,
  type ClauseBody,
  type Signing,
  type VisibilityBody,
} from '@dondoc/api';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { occurred, OccurredFields, type OccurredValues } from '../../acts/occurred-fields.js';
import { making } from '../../acts/sent.js';
import { SigningField } from '../../acts/signing-field.js';
import { useDay } from '../../day/day.js';
import { CitationsField } from '../../papers/citations-field.js';
import { VisibilityField } from '../../papers/visibility-field.js';
import { usePost } from '../../session/session.js';
import { useWords } from '../../words/language.js';
import { ClausesField } from './clauses-field.js';
import { PaperFields } from './paper-fields.js';
import { areNamed, isCited, isSigned, rule } from './register-rules.js';

interface DirectiveValues extends OccurredValues {
  readonly number: string;
  readonly issuedOn: string;
  readonly summary: string;
  readonly theme?: string;
  readonly clauses?: readonly ClauseBody[];
  readonly basis?: readonly CitationBody[];
  readonly visibility?: VisibilityBody;
  readonly signing?: Signing;
}

/** Vào sổ văn bản: the directive with its clauses; its tasks are assigned from its own screen afterwards. */
export function RegisterDirective({ onClose }: { readonly onClose: () => void }) {
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
      send={async ({ number, issuedOn, summary, clauses = [], basis = [], ...more }, sent) => {
        const { theme, visibility, signing } = more;
        const body = { issuerId, number, issuedOn, summary, clauses: [...clauses], basis: [...basis] };
        return (
          await issueDirective({
            headers: making(sent),
            body: { ...body, ...occurred(more), ...given({ theme, visibility, signing }) },
            throwOnError: true,
          })
        ).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void go(`/directives/${id}`)}
    >
      <PaperFields numberHint={words.directives.numberHint} />
      <Form.Item name="theme" label={words.directives.theme}>
        <Input />
      </Form.Item>
      <Form.Item
        name="clauses"
        label={words.directives.clauseList}
        extra={words.directives.clauseHint}
        rules={[rule(areNamed, words.directives.clauseNeeds)]}
      >
        <ClausesField />
      </Form.Item>
      <Form.Item
        name="basis"
        label={words.papers.basis}
        rules={[rule(isCited, words.papers.citationNeedsWords)]}
      >
        <CitationsField />
      </Form.Item>
      <Form.Item
        name="signing"
        label={words.act.signing}
        required
        rules={[rule(isSigned, words.directives.signerMissing)]}
      >
        <SigningField />
      </Form.Item>
      <Form.Item name="visibility" label={words.directive.restricted}>
        <VisibilityField />
      </Form.Item>
      <OccurredFields />
    </CommandDrawer>
  );
}
