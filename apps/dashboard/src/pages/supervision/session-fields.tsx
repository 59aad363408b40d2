import type { Level, SessionAct, SessionDetail } from '@dondoc/api';
import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { OccurredFields } from '../../acts/occurred-fields.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { DayField } from '../../day/day-field.js';
import { PaperField } from '../../papers/paper-field.js';
import { matches } from '../../words/folded.js';
import { levelLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { ConcernsField } from './concerns-field.js';
import { namedPeople, PeopleField } from './people-field.js';
import { Field, LongText } from './session-field.js';
import {
  AnswerFields,
  DelegationFields,
  ExtraReportFields,
  ExtraReportReceivedFields,
  MemberNoteFields,
  QuestionFields,
} from './session-course-fields.js';
import type { SessionValues } from './send-session-act.js';
import { UnsatisfiedSelect } from './unsatisfied-select.js';
import { useUnsatisfied } from './use-unsatisfied.js';

function ReportFields({ awaited }: { readonly awaited: readonly string[] }) {
  const { words } = useSpeech();
  const { nameOf } = useAgencies();
  const issuerId = Form.useWatch<string | undefined>('agencyId');
  return (
    <>
      <Field name="agencyId" label={words.supervision.agency} required>
        <Select options={awaited.map((id) => ({ value: id, label: nameOf(id) }))} />
      </Field>
      <Field name="documentId" label={words.supervision.reportsBack} required>
        <PaperField kind="report" issuerId={issuerId} />
      </Field>
    </>
  );
}

function MeetingFields() {
  const { words } = useSpeech();
  return (
    <>
      <Form.Item
        name="attendance"
        label={words.supervision.attendance}
        rules={[
          {
            required: true,
            validator: (_, people: SessionValues['attendance']) =>
              namedPeople(people).length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(words.act.required)),
          },
        ]}
      >
        <PeopleField />
      </Form.Item>
      <Field name="findings" label={words.supervision.findings} extra={words.supervision.findingsHint}>
        <Input.TextArea rows={3} />
      </Field>
      <Field name="acknowledgedResults" label={words.supervision.acknowledged}>
        <Input.TextArea rows={3} />
      </Field>
      <Field name="endorsedDirection" label={words.supervision.endorsed}>
        <Input.TextArea rows={3} />
      </Field>
    </>
  );
}

function RecommendationFields({ session }: { readonly session: SessionDetail }) {
  const { words, say } = useSpeech();
  const { options } = useAgencies();
  const unsatisfied = useUnsatisfied(session.id);
  return (
    <>
      <Field name="reference" label={words.supervision.reference} required>
        <Input />
      </Field>
      <Field name="content" label={words.supervision.content} required>
        <Input.TextArea rows={4} />
      </Field>
      <Field name="addresseeIds" label={words.supervision.addressees} required>
        <Select mode="multiple" showSearch={{ filterOption: matches }} options={options} />
      </Field>
      <Field name="concerns" label={words.supervision.concerns} extra={words.supervision.concernsHint}>
        <ConcernsField />
      </Field>
      {unsatisfied.length > 0 && (
        <Field name="followsRecommendationId" label={words.supervision.inPlaceOf}>
          <UnsatisfiedSelect sessionId={session.id} />
        </Field>
      )}
      <Field name="levels" label={words.supervision.levels}>
        <Checkbox.Group
          options={(Object.keys(levelLabels) as Level[]).map((level) => ({
            value: level,
            label: say(levelLabels[level]),
          }))}
        />
      </Field>
    </>
  );
}

interface SessionFieldsProps {
  readonly act: SessionAct;
  readonly session: SessionDetail;
  /** The supervised agencies that have not reported. */
  readonly awaited: readonly string[];
}

/** What each act in a session asks for. */
export function SessionFields({ act, session, awaited }: SessionFieldsProps) {
  const { words } = useSpeech();
  const fields: Readonly<Record<SessionAct, ReactNode>> = {
    EstablishProgrammedSession: <DelegationFields />,
    RequestExtraReport: <ExtraReportFields session={session} />,
    ReceiveExtraReport: <ExtraReportReceivedFields session={session} />,
    SubmitMemberNote: <MemberNoteFields session={session} />,
    DraftSupervisionConclusion: <LongText name="content" label={words.supervision.draft} />,
    PublishSupervisionConclusion: <LongText name="place" label={words.supervision.publication} />,
    BeginFollowUp: (
      <Field
        name="unpublishedReason"
        label={words.supervision.unpublished}
        required={session.state !== 'Published'}
      >
        <Input.TextArea rows={3} />
      </Field>
    ),
    PutQuestion: <QuestionFields session={session} />,
    AnswerQuestion: <AnswerFields session={session} />,
    CloseSession: (
      <Field name="reason" label={words.supervision.closingReason} extra={words.supervision.closingHint}>
        <Input.TextArea rows={3} />
      </Field>
    ),
    AnnounceSession: (
      <>
        <Field name="outline" label={words.supervision.outline} required>
          <Input.TextArea rows={4} />
        </Field>
        <Field name="scheduledOn" label={words.supervision.scheduledOn} required>
          <DayField />
        </Field>
      </>
    ),
    ReceiveReport: <ReportFields awaited={awaited} />,
    ConductSession: <MeetingFields />,
    ConcludeProvisionally: (
      <Field name="content" label={words.supervision.content} required>
        <Input.TextArea rows={6} />
      </Field>
    ),
    IssueRecommendation: <RecommendationFields session={session} />,
    ConcludeFormally: (
      <>
        <Field name="documentId" label={words.supervision.formal} required>
          <PaperField kind="conclusion" />
        </Field>
        <Field name="content" label={words.supervision.content}>
          <Input.TextArea rows={4} />
        </Field>
        <SigningItem />
      </>
    ),
  };
  return (
    <>
      {fields[act]}
      <OccurredFields />
    </>
  );
}
