import { Form, Select } from 'antd';
import { useWords } from '../../words/language.js';
import { UnsatisfiedSelect } from './unsatisfied-select.js';
import { useSessions } from './use-sessions.js';

/** Where a session stands that may be supervised again. */
const CONCLUDED: readonly string[] = ['FormallyConcluded', 'Published', 'FollowUp'];

/** The session that a new one supervises again, and what was not satisfied in it. */
export function ResupervisionField({ supervisingBodyId }: { readonly supervisingBodyId: string }) {
  const words = useWords();
  const { data: sessions } = useSessions();
  const earlierId = Form.useWatch<string | undefined>('earlierSessionId');
  const earlier = (sessions?.items ?? []).filter(
    (each) => each.supervisingBodyId === supervisingBodyId && CONCLUDED.includes(each.state),
  );
  if (earlier.length === 0) return null;
  const optional = (label: string) => `${label} (${words.supervision.optional})`;
  return (
    <>
      <Form.Item name="earlierSessionId" label={optional(words.supervision.earlier)}>
        <Select allowClear options={earlier.map(({ id, subject }) => ({ value: id, label: subject }))} />
      </Form.Item>
      {earlierId !== undefined && (
        <Form.Item name="unsatisfiedIds" label={optional(words.supervision.unsatisfied)}>
          <UnsatisfiedSelect sessionId={earlierId} several />
        </Form.Item>
      )}
    </>
  );
}
