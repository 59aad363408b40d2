import { calendarDay, event, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { movedDeadline } from './deadline-version.js';

/** Events about who has the work. */
export const assigningEvents = {
  AssignmentDisputed: event(
    'AssignmentDisputed',
    z.strictObject({ reason: text(), proposedAgencyId: uuid().optional() }),
    [],
    3,
  ),
  /** `deadline` is there when it counts from receipt: who disputes has received. */
  AssignmentUpheld: event('AssignmentUpheld', z.strictObject({ reason: text(), ...movedDeadline }), [], 3),
  /** The deadline is kept unless one is there. A new lead coordinates no longer. */
  LeadReassigned: event(
    'LeadReassigned',
    z.strictObject({ leadId: uuid(), reason: text().optional(), ...movedDeadline }),
    [],
    3,
  ),
  /** Phân công xử lý; `internalDueOn` binds the officer within the lead agency and nobody else. */
  OfficerAssigned: event(
    'OfficerAssigned',
    z.strictObject({ officerId: uuid(), internalDueOn: calendarDay().optional() }),
    [],
    3,
  ),
};
