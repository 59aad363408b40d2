import type { DirectiveDetail } from '@dondoc/api';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { directiveActLabels } from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';
import { DirectiveActFields } from './directive-act-fields.js';
import { sendDirectiveAct, type DirectiveActValues, type DrawnAct } from './send-directive-act.js';

export type { DrawnAct } from './send-directive-act.js';

interface DirectiveDrawerProps {
  readonly act: DrawnAct;
  readonly directive: DirectiveDetail;
  readonly onClose: () => void;
}

/** The form of one act on a directive. */
export function DirectiveDrawer({ act, directive, onClose }: DirectiveDrawerProps) {
  const { say } = useSpeech();
  const { id, number, revision, clauses } = directive;
  return (
    <CommandDrawer<DirectiveActValues>
      title={`${say(directiveActLabels[act])}: ${number}`}
      draft={`${id}.${act}`}
      revision={revision}
      size={640}
      send={(values, sent) => sendDirectiveAct(act, id, sent, values)}
      onClose={onClose}
    >
      <DirectiveActFields act={act} clauses={clauses.filter(({ ended }) => !ended)} />
    </CommandDrawer>
  );
}
