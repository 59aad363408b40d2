import type { SessionDetail } from '@dondoc/api';
import { Form, Input, Select } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { PaperField } from '../../papers/paper-field.js';
import { useWords } from '../../words/language.js';
import { namedPeople, PeopleField } from './people-field.js';
import type { SessionValues } from './send-session-act.js';
import { Field, LongText } from './session-field.js';
import { UnsatisfiedSelect } from './unsatisfied-select.js';

interface OfSession {
  readonly session: SessionDetail;
}

/** The delegation of a session that stands in the programme. */
export function DelegationFields() {
  const words = useWords();
  return (
    <>
      <Field name="documentId" label={words.supervision.decision} required>
        <PaperField kind="decision" />
      </Field>
      <Form.Item
        name="attendance"
        label={words.supervision.members}
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
      <Field name="outline" label={words.supervision.outline}>
        <Input.TextArea rows={3} />
      </Field>
    </>
  );
}

function AgencyChoice({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  return (
    <Field name="agencyId" label={words.supervision.agency} required>
      <Select options={ids.map((id) => ({ value: id, label: nameOf(id) }))} />
    </Field>
  );
}

export function ExtraReportFields({ session }: OfSession) {
  const words = useWords();
  return (
    <>
      <AgencyChoice ids={session.supervisedAgencyIds} />
      <LongText name="content" label={words.supervision.content} />
    </>
  );
}

export function ExtraReportReceivedFields({ session }: OfSession) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const open = session.extraReports.filter(({ receivedAt }) => receivedAt === undefined);
  return (
    <>
      <Field name="requestId" label={words.supervision.extraReport} required>
        <Select
          options={open.map(({ requestId, agencyId, content }) => ({
            value: requestId,
            label: `${nameOf(agencyId)}: ${content}`,
          }))}
        />
      </Field>
      <Field name="documentId" label={words.supervision.reportsBack} required>
        <PaperField kind="report" />
      </Field>
    </>
  );
}

export function MemberNoteFields({ session }: OfSession) {
  const words = useWords();
  const noted = session.notes.map(({ member }) => member.name);
  const open = session.members.filter(({ name }) => !noted.includes(name));
  return (
    <>
      <Field name="memberName" label={words.supervision.member} required>
        <Select options={open.map(({ name, title }) => ({ value: name, label: `${name}, ${title}` }))} />
      </Field>
      <LongText name="content" label={words.supervision.content} />
    </>
  );
}

export function QuestionFields({ session }: OfSession) {
  const words = useWords();
  return (
    <>
      <LongText name="content" label={words.supervision.content} />
      <AgencyChoice ids={session.supervisedAgencyIds} />
      <Field name="sitting" label={words.supervision.sitting} required>
        <Input />
      </Field>
      <Field name="recommendationId" label={words.supervision.unsatisfied}>
        <UnsatisfiedSelect sessionId={session.id} />
      </Field>
    </>
  );
}

export function AnswerFields({ session }: OfSession) {
  const words = useWords();
  const open = session.questions.filter(({ answeredAt }) => answeredAt === undefined);
  return (
    <>
      <Field name="questionId" label={words.supervision.question} required>
        <Select options={open.map(({ questionId, content }) => ({ value: questionId, label: content }))} />
      </Field>
      <LongText name="content" label={words.supervision.answer} />
    </>
  );
}
