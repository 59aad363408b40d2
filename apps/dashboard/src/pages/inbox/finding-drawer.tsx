import { settleFinding, type FindingLine } from '@dondoc/api';
import { Form, Input } from 'antd';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { changing } from '../../acts/sent.js';
import { useSpeech } from '../../words/language.js';

interface FindingDrawerProps {
  readonly finding: FindingLine;
  readonly onClose: () => void;
}

/** What was decided about two acts that crossed. */
export default function FindingDrawer({ finding: { id, revision, sentence }, onClose }: FindingDrawerProps) {
  const { words, say } = useSpeech();
  return (
    <CommandDrawer<{ note: string }>
      title={words.inbox.settleFinding}
      draft={`${id}.SettleFinding`}
      revision={revision}
      send={async ({ note }, sent) =>
        (
          await settleFinding({
            path: { id },
            headers: changing(sent),
            body: { note },
            throwOnError: true,
          })
        ).data
      }
      onClose={onClose}
    >
      <p>{say(sentence)}</p>
      <Form.Item
        name="note"
        label={words.inbox.findingNote}
        rules={[{ required: true, message: words.act.required }]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
    </CommandDrawer>
  );
}
