import { comparePositions, type Aggregate, type DomainEvent, type Recorded } from '@dondoc/event-sourcing';

/** One event of a stream and the state that it left. */
export interface Step<State, Event extends DomainEvent> {
  readonly event: Recorded<Event>;
  readonly state: State;
}

/** A stream from its first event on: what it said at any moment of the log. */
export type Course<State, Event extends DomainEvent> = readonly Step<State, Event>[];

/** Folds a stream so that each state on the way is kept. */
export const courseOf = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
): Aggregate<Course<State, Event>, Event> => ({
  category: aggregate.category,
  events: aggregate.events,
  initial: [],
  evolve: (course, event) => {
    const before = course.at(-1);
    return [...course, { event, state: aggregate.evolve(before ? before.state : aggregate.initial, event) }];
  },
});

/** Whether the first event stood in the log before the other, whichever streams they are of. */
export const cameBefore = (
  { position }: { readonly position: string },
  other: { readonly position: string },
): boolean => comparePositions(position, other.position) < 0;

/** The part of a course that stood in the log before an event. */
export const courseBefore = <State, Event extends DomainEvent>(
  course: Course<State, Event>,
  event: { readonly position: string },
): Course<State, Event> => course.filter((step) => cameBefore(step.event, event));
