import { Form, Input, Select } from 'antd';
import { rule } from '../../acts/form-rule.js';
import { DayField } from '../../day/day-field.js';
import { CitationsField } from '../../papers/citations-field.js';
import { confidentialityLabels, urgencyLabels } from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';
import { ClausesField } from './clauses-field.js';
import { PaperFields } from './paper-fields.js';
import { areNamed, isCited } from './register-rules.js';

/** Number, marks and days of a directive, and what it says: nothing of that where it is classified. */
export function DirectiveContentFields() {
  const { words, say } = useSpeech();
  const isClassified = Form.useWatch<string | undefined>('confidentiality') !== undefined;
  const options = (labels: Readonly<Record<string, Parameters<typeof say>[0]>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <>
      <PaperFields numberHint={words.directives.numberHint} isClassified={isClassified} />
      <div className="form-pair">
        <Form.Item name="urgency" label={words.directive.urgency}>
          <Select allowClear placeholder={words.directive.ordinary} options={options(urgencyLabels)} />
        </Form.Item>
        <Form.Item
          name="confidentiality"
          label={words.directive.confidentiality}
          extra={isClassified && words.directive.classifiedHint}
        >
          <Select
            allowClear
            placeholder={words.directive.ordinary}
            options={options(confidentialityLabels)}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="inForceFrom" label={words.directive.inForceFrom}>
          <DayField />
        </Form.Item>
        <Form.Item name="expiresOn" label={words.directive.expiresOn}>
          <DayField />
        </Form.Item>
      </div>
      {!isClassified && (
        <>
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
        </>
      )}
    </>
  );
}
