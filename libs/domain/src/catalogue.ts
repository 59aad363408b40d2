import { policyEvents, type Aggregate, type DomainEvent } from '@dondoc/event-sourcing';
import { accountCommands } from './account/account.commands.js';
import { accountEvents } from './account/account.events.js';
import { account } from './account/account.state.js';
import { agencyCommands } from './agency/agency.commands.js';
import { authorityCommands } from './agency/authority.commands.js';
import { successionCommands } from './agency/succession.commands.js';
import { agencyEvents } from './agency/agency.events.js';
import { agency } from './agency/agency.state.js';
import { calendarCommands } from './calendar/calendar.commands.js';
import { calendarEvents } from './calendar/calendar.events.js';
import { publishedCalendar } from './calendar/calendar.state.js';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import { citationCommands } from './citation/citation.commands.js';
import { citationEvents } from './citation/citation.events.js';
import { citations } from './citation/citation.state.js';
import { clock, clockEvents } from './clock/clock.js';
import type { Command } from './command/command.js';
import { directiveCommands } from './directive/directive.commands.js';
import { directiveEvents } from './directive/directive.events.js';
import { directive } from './directive/directive.state.js';
import { documentCommands } from './document/document.commands.js';
import { documentEvents } from './document/document.events.js';
import { registeredDocument } from './document/document.state.js';
import { findingCommands } from './finding/finding.commands.js';
import { findingEvents } from './finding/finding.events.js';
import { finding } from './finding/finding.state.js';
import { inspectionCommands } from './inspection/inspection.commands.js';
import { inspectionEvents } from './inspection/inspection.events.js';
import { inspection } from './inspection/inspection.state.js';
import { numberCommands } from './number/number.commands.js';
import { numberEvents } from './number/number.events.js';
import { numberRegister } from './number/number.state.js';
import { obligationCommands } from './obligation/obligation.commands.js';
import { obligationEvents } from './obligation/obligation.events.js';
import { obligation } from './obligation/obligation.state.js';
import { operationEvents } from './operation/operation.events.js';
import { operation } from './operation/operation.state.js';
import { planCommands } from './plan/plan.commands.js';
import { planEvents } from './plan/plan.events.js';
import { plan } from './plan/plan.state.js';
import { reminderCommands } from './reminder/reminder.commands.js';
import { reminderEvents } from './reminder/reminder.events.js';
import { reminder } from './reminder/reminder.state.js';
import { recommendationCommands } from './supervision/recommendation.commands.js';
import { recommendationEvents } from './supervision/recommendation.events.js';
import { recommendation } from './supervision/recommendation.state.js';
import { sessionCommands } from './supervision/session.commands.js';
import { sessionEvents } from './supervision/session.events.js';
import { session } from './supervision/session.state.js';
import { handOverCommands } from './task/hand-over.commands.js';
import { taskCommands } from './task/task.commands.js';
import { taskEvents } from './task/task.events.js';
import { task } from './task/task.state.js';
import { themeCommands } from './theme/theme.commands.js';
import { themeEvents } from './theme/theme.events.js';
import { theme } from './theme/theme.state.js';

/** Every event type that a log of ours may hold, the policies' own included. */
export const domainEvents = {
  ...accountEvents,
  ...agencyEvents,
  ...calendarEvents,
  ...citationEvents,
  ...clockEvents,
  ...directiveEvents,
  ...documentEvents,
  ...findingEvents,
  ...inspectionEvents,
  ...numberEvents,
  ...obligationEvents,
  ...operationEvents,
  ...planEvents,
  ...policyEvents,
  ...recommendationEvents,
  ...reminderEvents,
  ...sessionEvents,
  ...taskEvents,
  ...themeEvents,
};

/** An aggregate whose state and events are known to itself only. */
type AnyAggregate = Aggregate<unknown, DomainEvent>;

const untyped = <State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>): AnyAggregate =>
  // who goes through all aggregates hands each one its own state and its own events
  aggregate as Aggregate<unknown, never> as AnyAggregate;

/** Every aggregate of the domain. */
export const allAggregates: readonly AnyAggregate[] = [
  untyped(account),
  untyped(agency),
  untyped(publishedCalendar),
  untyped(citations),
  untyped(clock),
  untyped(directive),
  untyped(registeredDocument),
  untyped(finding),
  untyped(inspection),
  untyped(numberRegister),
  untyped(obligation),
  untyped(operation),
  untyped(plan),
  untyped(recommendation),
  untyped(reminder),
  untyped(session),
  untyped(task),
  untyped(theme),
];

/** Every command that people, and policies on their behalf, may give; built once with the calendar of the installation. */
export const domainCommands = (settings: { calendar: WorkingCalendar }): readonly Command[] => [
  ...accountCommands,
  ...agencyCommands,
  ...authorityCommands(() => signedCommands(settings)),
  ...successionCommands,
  ...calendarCommands(settings),
  ...citationCommands,
  ...directiveCommands(settings),
  ...documentCommands,
  ...findingCommands,
  ...inspectionCommands,
  ...numberCommands,
  ...obligationCommands(settings),
  ...planCommands,
  ...recommendationCommands,
  ...reminderCommands,
  ...sessionCommands,
  ...taskCommands(settings),
  ...handOverCommands,
  ...themeCommands,
];

/** What somebody signs, or may sign: what can be delegated. */
const signedCommands = (settings: { calendar: WorkingCalendar }): readonly string[] =>
  domainCommands(settings)
    .filter(({ authority }) => authority !== 'none')
    .map(({ name }) => name);
