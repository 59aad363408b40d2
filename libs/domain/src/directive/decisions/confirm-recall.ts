import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { ConfirmRecall } from '../commands/confirm-recall.js';
import { openDirective } from '../directive-guard.js';
import type { DirectiveEvent } from '../directive.events.js';
import type { Directive } from '../directive.state.js';

/** Who receives a recalled document cancels it and says so: Decree 30/2020/NĐ-CP, article 18. */
export const confirmRecall: Decision<Directive | undefined, DirectiveEvent, ConfirmRecall> = {
  decide: ({ note }, state, circumstances) => {
    openDirective('ConfirmRecall', state, circumstances);
    return [{ type: 'RecallConfirmed', data: present({ note }) }];
  },
};
