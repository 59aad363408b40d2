import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Level, Timeliness } from '@dondoc/domain';
import type { PendingExtension } from './pending-extension.js';
import type { Timed } from './task-as-of.js';

/** A task of the register as of a day, from its columns alone where nothing has changed since that day. */
export interface EvaluatedTask extends Timed {
  readonly id: string;
  readonly leadId: string;
  readonly issuerId: string;
  readonly level: Level | undefined;
  readonly directiveId: string | undefined;
  readonly trackingPostId: string | undefined;
  /** The account to which the lead gave the work. */
  readonly officerId: string | undefined;
  readonly reference: string | undefined;
  readonly issuedOn: CalendarDay | undefined;
  readonly originalDueOn: CalendarDay | undefined;
  readonly timeliness: Timeliness | undefined;
  /** The day on which its lead asked for another, while that is not answered. */
  readonly disputedOn: CalendarDay | undefined;
  /** Agencies whose input was asked for and has not come. */
  readonly awaitedFrom: readonly string[];
  /** The work goes on because its completion was returned. */
  readonly returned: boolean;
  readonly extension: PendingExtension | undefined;
}
