import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { CommandForm } from '../../acts/command-form.js';
import { keepDraft } from '../../acts/draft.js';
import { OccurredFields } from '../../acts/occurred-fields.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import { useSpeech } from '../../words/language.js';
import { AgenciesField } from './agencies-field.js';
import { referenceOf, type AssigningValues } from './assigning-values.js';
import { ClausePanel } from './clause-panel.js';
import { ComputedDeadline } from './computed-deadline.js';
import { DeadlineField } from './deadline-field.js';
import { deadlineOf, FIRST_DEADLINE, type DeadlineDraft } from './deadline-draft.js';
import { Numbers } from './numbers.js';
import { PreviewList } from './preview-list.js';
import type { Given } from './progress.js';
import { Related } from './related.js';
import { useTasksOf } from './taken-leads.js';
import { useAssigning } from './use-assigning.js';
import { useDeadline } from './use-deadline.js';
import type { WhatIsAssigned } from './what-is-assigned.js';

interface AssigningFormProps {
  readonly assigned: WhatIsAssigned;
  readonly issuerId: string;
  readonly onGiven: (given: Given) => void;
}

/** Clause left, form right; what would come of it is shown before it is given. */
export function AssigningForm({ assigned, issuerId, onGiven }: AssigningFormProps) {
  const { words, say } = useSpeech();
  const said = words.assigning;
  const { nameOf } = useAgencies();
  const { today } = useDay();
  const { origin, directive, clause, recommendation } = assigned;
  const [form] = Form.useForm<AssigningValues>();
  const values: AssigningValues = Form.useWatch((all: AssigningValues) => all, form) ?? {};
  const { leads = [], deadline = {}, reference } = values;
  const { items, taken } = useTasksOf(origin);
  const spec = deadlineOf(deadline);
  const perAgency = spec?.kind === 'period' && spec.from === 'received';
  const assignedOn = values.assignedOn ?? today;
  const { explanation, error } = useDeadline(spec, directive?.issuedOn ?? assignedOn, today);
  const isLate = !perAgency && explanation?.dueOn !== undefined && explanation.dueOn < assignedOn;
  const draft = `assign.${origin.directiveId ?? recommendation?.id ?? ''}.${origin.clauseId ?? ''}`;
  const { isIssuer, preview, isPreviewed, sending } = useAssigning({
    ...{ assigned, issuerId, draft, taken, onGiven },
  });
  const shown = preview.data && isPreviewed(values) ? preview.data : undefined;
  const head = useRef<HTMLHeadingElement>(null);
  // what was asked for stands below the long form
  useEffect(() => head.current?.focus(), [preview.data]);
  const required = { required: true, message: words.act.required };
  const leaveOut = (gone: readonly string[]) => {
    form.setFieldValue(
      'leads',
      leads.filter((lead) => !gone.includes(lead)),
    );
    const left = form.getFieldsValue(true) as AssigningValues;
    // a field that is set is not noticed as typed
    keepDraft(draft, left);
    if (left.leads?.length) preview.mutate(left);
  };
  const refused = shown?.refusal !== undefined || shown?.items.some(({ refusal }) => refusal) === true;
  return (
    <>
      <Numbers chosen={leads} taken={taken} explanation={explanation} perAgency={perAgency} />
      <div className="assigning">
        <ClausePanel assigned={assigned} already={items} />
        <CommandForm<AssigningValues>
          form={form}
          sending={sending}
          initial={{
            leads: [],
            content: clause?.content ?? recommendation?.content ?? '',
            deadline: FIRST_DEADLINE,
            ...(recommendation && { recommendations: [recommendation.id] }),
          }}
        >
          {directive && !isIssuer && (
            <Alert
              className="below"
              type="info"
              showIcon
              title={said.notIssuer(nameOf(directive.issuerId))}
            />
          )}
          <div id="agencies">
            <Form.Item
              name="leads"
              label={said.agencies}
              rules={[
                { required: true, type: 'array', min: 1, message: said.chooseSome },
                ...(isIssuer ? [] : [{ type: 'array' as const, max: 1, message: said.oneOnly }]),
              ]}
            >
              <AgenciesField issuerId={issuerId} taken={taken} />
            </Form.Item>
          </div>
          <Form.Item name="content" label={said.content} rules={[required]}>
            <Input.TextArea rows={3} />
          </Form.Item>
          <Form.Item
            name="reference"
            label={said.reference}
            extra={
              reference &&
              leads.length > 1 &&
              said.referenceHint(
                referenceOf(reference, 0, leads.length) ?? '',
                referenceOf(reference, leads.length - 1, leads.length) ?? '',
              )
            }
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="noProduct" valuePropName="checked">
            <Checkbox>{said.noProduct}</Checkbox>
          </Form.Item>
          {!values.noProduct && (
            <div className="side-by-side">
              <Form.Item name="productKind" label={words.act.productKind} rules={[required]}>
                <Input />
              </Form.Item>
              <Form.Item name="productTo" label={words.act.productTo} rules={[required]}>
                <Input />
              </Form.Item>
            </div>
          )}
          <Form.Item
            name="deadline"
            label={said.deadline}
            required
            rules={[
              {
                validator: (_, chosen: DeadlineDraft | undefined) =>
                  deadlineOf(chosen ?? {}) ? Promise.resolve() : Promise.reject(new Error(said.needDeadline)),
              },
            ]}
          >
            <DeadlineField />
          </Form.Item>
          <ComputedDeadline explanation={explanation} error={error} perAgency={perAgency} />
          {isLate && (
            <Form.Item name="lateReason" label={said.lateReason} extra={said.lateHint} rules={[required]}>
              <Input.TextArea rows={2} />
            </Form.Item>
          )}
          <Related origin={origin} issuerId={issuerId} leads={leads} />
          <SigningItem />
          <OccurredFields name="assignedOn" label={said.assignedOn} />
          <section aria-live="polite">
            {shown && (
              <>
                <h2 ref={head} tabIndex={-1}>
                  {refused ? said.preview(shown.items.length) : said.previewTitle(shown.items.length)}
                </h2>
                {shown.refusal && (
                  <Alert
                    type="error"
                    showIcon
                    title={said.refused}
                    description={say(shown.refusal.sentence)}
                  />
                )}
                <PreviewList preview={shown} tasks={items} reference={reference} onLeaveOut={leaveOut} />
              </>
            )}
            {preview.data && !shown && <p className="note">{said.stale}</p>}
          </section>
          <Button
            key={shown ? 'give' : 'preview'}
            type="primary"
            size="large"
            htmlType="submit"
            loading={sending.isSending}
            disabled={shown !== undefined && refused}
          >
            {shown ? said.give : said.preview(leads.length)}
          </Button>
        </CommandForm>
      </div>
    </>
  );
}
