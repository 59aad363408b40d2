import { decideOrphan, type DirectiveDetail, type Signing, type TaskLine } from '@dondoc/api';
import { Form, Input, Radio } from 'antd';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { OpenTaskField } from '../../acts/open-task-field.js';
import { changing } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { directiveActLabels, orphanDecisionLabels } from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';

type Decision = keyof typeof orphanDecisionLabels;

interface OrphanValues {
  readonly decision: Decision;
  readonly reason: string;
  readonly successorTaskId?: string;
  readonly signing?: Signing;
}

function OrphanFields({ taskId }: { readonly taskId: string }) {
  const { words, say } = useSpeech();
  const decision = Form.useWatch<Decision | undefined>('decision');
  const needed = [{ required: true, message: words.act.required }];
  return (
    <>
      <Form.Item name="decision" label={words.directive.decided} rules={needed}>
        <Radio.Group
          options={(Object.keys(orphanDecisionLabels) as Decision[]).map((value) => ({
            value,
            label: say(orphanDecisionLabels[value]),
          }))}
        />
      </Form.Item>
      {decision === 'supersede' && (
        <Form.Item name="successorTaskId" label={words.directive.successor} rules={needed}>
          <OpenTaskField otherThan={taskId} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={words.act.reason} rules={needed}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <SigningItem />
    </>
  );
}

interface OrphanDrawerProps {
  readonly task: TaskLine;
  readonly directive: DirectiveDetail;
  readonly onClose: () => void;
}

/** What becomes of one task whose directive was replaced or recalled. */
export function OrphanDrawer({ task, directive, onClose }: OrphanDrawerProps) {
  const { say } = useSpeech();
  const { id, revision } = directive;
  return (
    <CommandDrawer<OrphanValues>
      title={`${say(directiveActLabels.DecideOrphan)}: ${task.reference ?? task.content}`}
      draft={`${id}.DecideOrphan.${task.id}`}
      revision={revision}
      send={async ({ decision, reason, successorTaskId, signing }, sent) => {
        const more = decision === 'supersede' ? given({ successorTaskId }) : {};
        const body = { taskId: task.id, decision, reason, ...more, ...given({ signing }) };
        const to = { path: { id }, headers: changing(sent), throwOnError: true as const };
        return (await decideOrphan({ ...to, body })).data;
      }}
      onClose={onClose}
    >
      <p className="letter below">{task.content}</p>
      <OrphanFields taskId={task.id} />
    </CommandDrawer>
  );
}
