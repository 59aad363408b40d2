import type { CalendarDay } from '@dondoc/event-sourcing';
import type { CommandBody } from '../../../command/command-body.js';
import { approvedDeadline, type Task } from '../../task.state.js';

/** What a body is made from: the task as it stands, who acts, and on which day it is said to happen. */
export interface Ground {
  /** Absent before the task is drafted. */
  readonly state: Task | undefined;
  readonly parent: Task | undefined;
  /** What its lead delegated and is not settled. */
  readonly children: readonly Task[];
  /** The agency that acts. */
  readonly actorId: string;
  readonly day: CalendarDay;
}

/** One way to give a command. */
export interface Choice {
  /** How a story tells it. */
  readonly says: string;
  /** Meant to be refused, at least where the rules are kept. */
  readonly wrong?: true;
  /** Undefined where the task as it stands gives nothing to say. */
  readonly body: (ground: Ground) => CommandBody | undefined;
}

/** A body of a command's own class with these fields. */
export const say = <Body extends CommandBody>(of: new () => Body, fields: Partial<Body> = {}): Body =>
  Object.assign(new of(), fields);

export const REASON = 'Lý do.';
export const LETTER = { words: 'Công văn 9911/SNV' };

export const later = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export const earliest = (...days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];

export const dueOnOf = (state: Task | undefined): CalendarDay | undefined =>
  state && approvedDeadline(state)?.dueOn;

/** Through the end of a day that stays as it is: nothing rolls beyond what stands above it. */
export const through = (date: CalendarDay) => ({ kind: 'fixed', date, wording: 'by', rolls: false }) as const;
