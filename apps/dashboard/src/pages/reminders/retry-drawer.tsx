import { retryReminder, type ReminderLine } from '@dondoc/api';
import { Form, Input } from 'antd';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { changing } from '../../acts/sent.js';
import { useWords } from '../../words/language.js';

interface RetryDrawerProps {
  readonly reminder: ReminderLine;
  readonly onClose: () => void;
}

/** Asks for one failed letter again. */
export function RetryDrawer({ reminder: { id, revision, subject }, onClose }: RetryDrawerProps) {
  const words = useWords();
  return (
    <CommandDrawer<{ reason?: string }>
      title={words.reminders.retry}
      draft={`${id}.RetryReminder`}
      revision={revision}
      send={async ({ reason }, sent) =>
        (
          await retryReminder({
            path: { id },
            headers: changing(sent),
            body: given({ reason }),
            throwOnError: true,
          })
        ).data
      }
      onClose={onClose}
    >
      <p>{subject}</p>
      <Form.Item name="reason" label={words.act.reason}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </CommandDrawer>
  );
}
