import { establishSession, type PersonBody, type Signing } from '@dondoc/api';
import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { making } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { PaperField } from '../../papers/paper-field.js';
import { usePost } from '../../session/session.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import { namedPeople, PeopleField } from './people-field.js';
import { ResupervisionField } from './resupervision-field.js';

interface Values {
  readonly subject?: string;
  readonly theme?: string;
  readonly supervisedAgencyIds?: readonly string[];
  readonly decisionDocumentId?: string;
  readonly members?: readonly Partial<PersonBody>[];
  readonly earlierSessionId?: string;
  readonly unsatisfiedIds?: readonly string[];
  readonly signing?: Signing;
}

/** Establishes a session of one's own body, and opens its sheet. */
export function EstablishDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const goTo = useNavigate();
  const { options } = useAgencies();
  const own = usePost()?.agencyId ?? '';
  const required = { required: true, message: words.act.required };
  const optional = (label: string) => `${label} (${words.supervision.optional})`;
  return (
    <CommandDrawer<Values>
      title={words.supervision.establish}
      draft="session.establish"
      size={640}
      send={async ({ subject = '', supervisedAgencyIds = [], decisionDocumentId = '', ...values }, sent) => {
        const { theme, signing, members, earlierSessionId: sessionId, unsatisfiedIds = [] } = values;
        const again =
          sessionId === undefined
            ? {}
            : { resupervises: { sessionId, recommendationIds: [...unsatisfiedIds] } };
        const body = {
          ...{ supervisingBodyId: own, supervisedAgencyIds: [...supervisedAgencyIds], subject },
          ...{ decisionDocumentId, members: namedPeople(members), ...given({ theme, signing }) },
          ...again,
        };
        return (await establishSession({ headers: making(sent), body, throwOnError: true })).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void goTo(`/supervision/${id}`)}
    >
      <Form.Item name="subject" label={words.supervision.subject} rules={[required]}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="theme" label={optional(words.supervision.theme)}>
        <Input />
      </Form.Item>
      <Form.Item name="supervisedAgencyIds" label={words.supervision.supervised} rules={[required]}>
        <Select
          mode="multiple"
          showSearch={{ filterOption: matches }}
          options={options.filter(({ value }) => value !== own)}
        />
      </Form.Item>
      <Form.Item name="decisionDocumentId" label={words.supervision.decision} rules={[required]}>
        <PaperField kind="decision" />
      </Form.Item>
      <Form.Item
        name="members"
        label={words.supervision.members}
        rules={[
          {
            required: true,
            validator: (_, people: Values['members']) =>
              namedPeople(people).length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(words.act.required)),
          },
        ]}
      >
        <PeopleField />
      </Form.Item>
      <ResupervisionField supervisingBodyId={own} />
      <SigningItem optional />
    </CommandDrawer>
  );
}
