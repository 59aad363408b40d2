import { issuePlan, type Signing, type VisibilityBody } from '@dondoc/api';
import { getDirectiveOptions } from '@dondoc/api/query';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { rule } from '../../acts/form-rule.js';
import { given } from '../../acts/given.js';
import { occurred, OccurredFields, type OccurredValues } from '../../acts/occurred-fields.js';
import { making } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { queries } from '../../api/connect.js';
import { useDay } from '../../day/day.js';
import { VisibilityField } from '../../papers/visibility-field.js';
import { usePost } from '../../session/session.js';
import { useWords } from '../../words/language.js';
import { DirectivesField } from './directives-field.js';
import { PaperFields } from './paper-fields.js';
import { EMPTY_CONTENT, sentContent, type PlanContent } from './plan-content.js';
import { PlanContentField } from './plan-content-field.js';
import { useRegisterAddress } from './register-address.js';
import { areNamed, isCited } from './register-rules.js';

interface PlanValues extends OccurredValues {
  readonly number: string;
  readonly issuedOn: string;
  readonly summary: string;
  readonly directiveIds?: readonly string[];
  readonly content?: PlanContent;
  readonly visibility?: VisibilityBody;
  readonly signing?: Signing;
}

const clausesOf = async (directiveIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(
    directiveIds.map((id) => queries.fetchQuery(getDirectiveOptions({ path: { id } }))),
  );
  return new Set(found.flatMap(({ clauses }) => clauses.map(({ clauseId }) => clauseId)));
};

/** Vào sổ kế hoạch: how an agency answers directives, clause by clause. */
export default function RegisterPlan({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { today } = useDay();
  const go = useNavigate();
  const issuerId = usePost()?.agencyId ?? '';
  const { directiveId } = useRegisterAddress();
  return (
    <CommandDrawer<PlanValues>
      title={words.directives.registerPlan}
      draft={`new.plan.${directiveId ?? ''}`}
      size={820}
      initial={{ issuedOn: today, ...(directiveId !== undefined && { directiveIds: [directiveId] }) }}
      send={async (
        { number, issuedOn, summary, directiveIds = [], content = EMPTY_CONTENT, ...more },
        sent,
      ) => {
        const { visibility, signing } = more;
        const answered = sentContent(content, await clausesOf(directiveIds));
        const body = { issuerId, number, issuedOn, summary, directiveIds: [...directiveIds], ...answered };
        return (
          await issuePlan({
            headers: making(sent),
            body: { ...body, ...occurred(more), ...given({ visibility, signing }) },
            throwOnError: true,
          })
        ).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void go(`/directives?tab=plans&paper=${id}`)}
    >
      <PaperFields numberHint={words.directives.planNumberHint} />
      <Form.Item
        name="directiveIds"
        label={words.directives.directiveIds}
        rules={[{ required: true, message: words.act.required }]}
      >
        <DirectivesField />
      </Form.Item>
      <Form.Item
        name="content"
        rules={[
          rule<PlanContent>((content) => (content?.items.length ?? 0) > 0, words.directives.itemNone),
          rule<PlanContent>((content) => areNamed(content?.items), words.directives.itemNeeds),
          rule<PlanContent>(
            (content) => (content?.items ?? []).every(({ basis }) => isCited(basis)),
            words.papers.citationNeedsWords,
          ),
          rule<PlanContent>(
            (content) => Object.values(content?.notApplicable ?? {}).every((reason) => reason.trim() !== ''),
            words.directives.reasonNeeds,
          ),
        ]}
      >
        <PlanContentField />
      </Form.Item>
      <SigningItem />
      <Form.Item name="visibility" label={words.directive.restricted}>
        <VisibilityField />
      </Form.Item>
      <OccurredFields />
    </CommandDrawer>
  );
}
