import type { RecommendationAct, RecommendationDetail, RecommendationState } from '@dondoc/api';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { EvidenceField } from '../../acts/evidence-field.js';
import { OccurredFields } from '../../acts/occurred-fields.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';

function AssessmentFields() {
  const words = useWords();
  const isSatisfied = Form.useWatch<boolean | undefined>('satisfied') ?? true;
  const { followUps } = words.supervision;
  const required = [{ required: true, message: words.act.required }];
  return (
    <>
      <Form.Item name="satisfied" label={words.supervision.satisfied} rules={required}>
        <Radio.Group
          options={[
            { value: true, label: words.supervision.isSatisfied },
            { value: false, label: words.supervision.isNot },
          ]}
        />
      </Form.Item>
      <Form.Item name="assessment" label={words.supervision.assessment} rules={required}>
        <Input.TextArea rows={4} />
      </Form.Item>
      {!isSatisfied && (
        <Form.Item name="followUp" label={words.supervision.followUpAct} rules={required}>
          <Select options={Object.entries(followUps).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      )}
    </>
  );
}

interface OfAddressees {
  readonly recommendation: RecommendationDetail;
  /** Where those stand to whom the act can apply. */
  readonly at: RecommendationState;
}

/** Of several agencies that wait, which are meant; for one there is nothing to choose. */
function AddresseesField({ recommendation, at }: OfAddressees) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const waiting = recommendation.addressees.filter(({ state }) => state === at);
  if (waiting.length < 2) return null;
  return (
    <Form.Item
      name="addresseeIds"
      label={`${words.supervision.addressees} (${words.supervision.optional})`}
      extra={words.supervision.addresseesHint}
    >
      <Select
        mode="multiple"
        showSearch={{ filterOption: matches }}
        options={waiting.map(({ agencyId }) => ({ value: agencyId, label: nameOf(agencyId) }))}
      />
    </Form.Item>
  );
}

interface RecommendationFieldsProps {
  readonly act: RecommendationAct;
  readonly recommendation: RecommendationDetail;
}

/** What each act on a recommendation asks for. */
export function RecommendationFields({ act, recommendation }: RecommendationFieldsProps) {
  const words = useWords();
  const text = (name: string, label: string, required: boolean) => (
    <Form.Item
      name={name}
      label={required ? label : `${label} (${words.supervision.optional})`}
      rules={required ? [{ required: true, message: words.act.required }] : []}
    >
      <Input.TextArea rows={5} />
    </Form.Item>
  );
  const signing = <SigningItem optional />;
  const fields: Readonly<Record<RecommendationAct, ReactNode>> = {
    ReceiveRecommendation: null,
    AcceptRecommendation: text('response', words.supervision.response, false),
    ContestRecommendation: text('reason', words.supervision.contestReason, true),
    ReportBack: (
      <>
        {text('report', words.supervision.report, true)}
        <Form.Item name="evidence" label={`${words.act.evidence} (${words.supervision.optional})`}>
          <EvidenceField optional />
        </Form.Item>
        {signing}
      </>
    ),
    UpholdRecommendation: (
      <>
        <AddresseesField recommendation={recommendation} at="Contested" />
        {text('reason', words.supervision.decisionReason, true)}
      </>
    ),
    AmendRecommendation: (
      <>
        {text('content', words.supervision.content, true)}
        {text('reason', words.supervision.decisionReason, true)}
      </>
    ),
    WithdrawRecommendation: (
      <>
        <AddresseesField recommendation={recommendation} at="Contested" />
        {text('reason', words.supervision.decisionReason, true)}
      </>
    ),
    AssessRecommendation: (
      <>
        <AddresseesField recommendation={recommendation} at="ReportedBack" />
        <AssessmentFields />
      </>
    ),
    CloseRecommendation: (
      <>
        {text('reason', words.supervision.closingReason, false)}
        {signing}
      </>
    ),
  };
  return (
    <>
      {fields[act]}
      <OccurredFields label={`${words.act.occurredOn} (${words.supervision.optional})`} />
    </>
  );
}
