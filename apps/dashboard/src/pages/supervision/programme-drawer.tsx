import { programmeSession } from '@dondoc/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { making } from '../../acts/sent.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import { PaperField } from '../../papers/paper-field.js';
import { usePost } from '../../session/session.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';

interface Values {
  readonly subject?: string;
  readonly theme?: string;
  readonly year?: number;
  readonly supervisedAgencyIds?: readonly string[];
  readonly programmeDocumentId?: string;
}

/** Puts a session of one's own body into its annual programme, and opens its sheet. */
export function ProgrammeDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const goTo = useNavigate();
  const { today } = useDay();
  const { options } = useAgencies();
  const own = usePost()?.agencyId ?? '';
  const thisYear = Number(today.slice(0, 4));
  const required = { required: true, message: words.act.required };
  return (
    <CommandDrawer<Values>
      title={words.supervision.putIntoProgramme}
      draft="session.programme"
      size={640}
      initial={{ year: thisYear }}
      send={async ({ subject = '', programmeDocumentId = '', year = thisYear, ...values }, sent) => {
        const { theme, supervisedAgencyIds = [] } = values;
        const body = {
          ...{ supervisingBodyId: own, supervisedAgencyIds: [...supervisedAgencyIds], subject },
          ...{ programmeDocumentId, year, ...given({ theme }) },
        };
        return (await programmeSession({ headers: making(sent), body, throwOnError: true })).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void goTo(`/supervision/${id}`)}
    >
      <Form.Item name="subject" label={words.supervision.subject} rules={[required]}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="theme" label={`${words.supervision.theme} (${words.supervision.optional})`}>
        <Input />
      </Form.Item>
      <Form.Item name="year" label={words.supervision.year} rules={[required]}>
        <InputNumber min={1945} max={9999} precision={0} />
      </Form.Item>
      <Form.Item name="supervisedAgencyIds" label={words.supervision.supervised} rules={[required]}>
        <Select
          mode="multiple"
          showSearch={{ filterOption: matches }}
          options={options.filter(({ value }) => value !== own)}
        />
      </Form.Item>
      <Form.Item name="programmeDocumentId" label={words.supervision.programmeDocument} rules={[required]}>
        <PaperField kind="decision" />
      </Form.Item>
    </CommandDrawer>
  );
}
