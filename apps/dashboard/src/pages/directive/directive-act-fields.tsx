import type { DirectiveDetail } from '@dondoc/api';
import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { rule } from '../../acts/form-rule.js';
import { OccurredFields } from '../../acts/occurred-fields.js';
import { SigningItem } from '../../acts/signing-item.js';
import { DayField } from '../../day/day-field.js';
import { ChosenPaper } from '../../papers/chosen-paper.js';
import { CitationsField } from '../../papers/citations-field.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import { ClausesField } from '../directives/clauses-field.js';
import { areNamed, isCited } from '../directives/register-rules.js';
import { ChangedClauses, Corrections } from './changed-words.js';
import type { DrawnAct } from './send-directive-act.js';

interface DirectiveActFieldsProps {
  readonly act: DrawnAct;
  readonly clauses: DirectiveDetail['clauses'];
}

/** What each act on a directive asks for. */
export function DirectiveActFields({ act, clauses }: DirectiveActFieldsProps) {
  const words = useWords();
  const needed = [{ required: true, message: words.act.required }];
  const paper = (name: string, label: string, kind?: 'directive' | 'document') => (
    <Form.Item name={name} label={label} rules={needed}>
      <ChosenPaper label={label} {...(kind && { kind })} />
    </Form.Item>
  );
  const text = (name: string, label: string, required: boolean) => (
    <Form.Item name={name} label={label} rules={required ? needed : []}>
      <Input.TextArea rows={3} />
    </Form.Item>
  );
  const choices = clauses.map(({ clauseId, label, content }) => ({
    value: clauseId,
    label: `${label}: ${content}`,
  }));
  const fields: Readonly<Record<DrawnAct, ReactNode>> = {
    AmendDirective: (
      <>
        {paper('documentId', words.directive.changingPaper)}
        <Form.Item
          name="added"
          label={words.directive.addedClauses}
          rules={[rule(areNamed, words.directives.clauseNeeds)]}
        >
          <ClausesField />
        </Form.Item>
        <ChangedClauses choices={choices} />
        <Form.Item name="ended" label={words.directive.endedClauses}>
          <Select mode="multiple" showSearch={{ filterOption: matches }} options={choices} />
        </Form.Item>
        <Form.Item name="expiresOn" label={words.directive.expiresOn}>
          <DayField />
        </Form.Item>
      </>
    ),
    CorrectDirective: (
      <>
        {paper('documentId', words.directive.correctingLetter, 'document')}
        <Corrections choices={choices} />
        {text('reason', words.act.reason, true)}
      </>
    ),
    ReplaceDirective: (
      <>
        {paper('replacedById', words.directive.replacement, 'directive')}
        {text('reason', words.act.reason, false)}
      </>
    ),
    RecallDirective: (
      <>
        {text('reason', words.act.reason, true)}
        <Form.Item
          name="basis"
          label={words.directive.recallBasis}
          rules={[...needed, rule(isCited, words.papers.citationNeedsWords)]}
        >
          <CitationsField />
        </Form.Item>
      </>
    ),
    ConfirmRecall: text('note', words.directive.note, false),
  };
  return (
    <>
      {fields[act]}
      {act !== 'ConfirmRecall' && <SigningItem />}
      <OccurredFields />
    </>
  );
}
