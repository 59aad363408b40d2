import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { AssignOfficer } from './commands/assign-officer.js';
import { DisputeAssignment } from './commands/dispute-assignment.js';
import { ReassignLead } from './commands/reassign-lead.js';
import { UpholdAssignment } from './commands/uphold-assignment.js';
import { assignOfficer } from './decisions/assign-officer.js';
import { disputeAssignment } from './decisions/dispute-assignment.js';
import { reassignLead } from './decisions/reassign-lead.js';
import { upholdAssignment } from './decisions/uphold-assignment.js';
import { signed } from './guards/signed.js';
import { actLabels as labels } from './labels.js';
import { byTheDirective } from './task.examples.js';
import { task } from './task.state.js';

const collection = 'tasks';

/** What can be done about who has the work. */
export const assigningCommands = (calendar: WorkingCalendar): readonly Command[] => [
  command({
    name: 'DisputeAssignment',
    summary: labels.DisputeAssignment,
    aggregate: task,
    body: DisputeAssignment,
    route: { collection, act: 'dispute' },
    authority: 'optional',
    decision: signed(onCalendar(calendar, disputeAssignment)),
    example: { reason: 'Nội dung thuộc lĩnh vực tài chính.', proposedAgencyId: EXAMPLE.districtOne },
  }),
  command({
    name: 'UpholdAssignment',
    summary: labels.UpholdAssignment,
    aggregate: task,
    body: UpholdAssignment,
    route: { collection, act: 'uphold' },
    authority: 'optional',
    decision: signed(onCalendar(calendar, upholdAssignment)),
    example: { reason: 'Nhiệm vụ thuộc chức năng của Sở theo quy chế làm việc.' },
  }),
  command({
    name: 'ReassignLead',
    summary: labels.ReassignLead,
    aggregate: task,
    body: ReassignLead,
    route: { collection, act: 'reassign' },
    authority: 'required',
    decision: signed(onCalendar(calendar, reassignLead)),
    example: {
      leadId: EXAMPLE.districtTwo,
      reason: 'Theo đề nghị của cơ quan chủ trì.',
      signing: byTheDirective,
    },
  }),
  command({
    name: 'AssignOfficer',
    summary: labels.AssignOfficer,
    aggregate: task,
    body: AssignOfficer,
    route: { collection, act: 'assign-officer' },
    authority: 'optional',
    decision: signed(assignOfficer),
    example: { officerId: EXAMPLE.account, internalDueOn: '2020-06-20' },
  }),
];
