import type { RecommendationAct } from '@dondoc/api';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { EvidenceField } from '../../acts/evidence-field.js';
import { OccurredFields } from '../../acts/occurred-fields.js';
import { SigningField } from '../../acts/signing-field.js';
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

/** What each act on a recommendation asks for. */
export function RecommendationFields({ act }: { readonly act: RecommendationAct }) {
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
  const signing = (
    <Form.Item name="signing" label={`${words.act.signing} (${words.supervision.optional})`}>
      <SigningField />
    </Form.Item>
  );
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
    AssessRecommendation: <AssessmentFields />,
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
