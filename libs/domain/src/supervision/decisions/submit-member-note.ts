import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { SubmitMemberNote } from '../commands/submit-member-note.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { notAMember, noteSubmittedAlready } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

export const submitMemberNote: Decision<Session | undefined, SessionEvent, SubmitMemberNote, Supervising> = {
  lookUp: lookUpSupervising,
  decide: ({ member, content }, state, _, facts) => {
    const { memberNames, notedNames } = openSession('SubmitMemberNote', state, facts);
    if (notedNames.includes(member.name)) throw noteSubmittedAlready({});
    if (!memberNames.includes(member.name)) throw notAMember({});
    return [{ type: 'MemberNoteSubmitted', data: present({ member, content }) }];
  },
};
