import type { LoggedEvent } from '@dondoc/event-sourcing';
import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';

/** The whole log, read past the nodes. */
export const readLog = async (url: string): Promise<readonly LoggedEvent[]> => {
  const store = await openKurrentEventStore({ url });
  const events: LoggedEvent[] = [];
  for await (const page of store.readAll()) events.push(...page);
  await store.close();
  return events;
};

/** Events of a type, of one version or of all. */
export const ofType = (events: readonly LoggedEvent[], type: string, v?: number) =>
  events.filter((event) => event.type === type && (v === undefined || event.v === v));

const countBy = <Key>(events: readonly LoggedEvent[], key: (event: LoggedEvent) => Key) =>
  [...Map.groupBy(events, key).values()].map(({ length }) => length);

/** How many events there are twice: by their id, by the command that wrote them, by the number or paper that they are about. */
export const doubledIn = (events: readonly LoggedEvent[]): number =>
  [
    countBy(events, ({ id }) => id),
    countBy(events, ({ meta, stream, type }) => `${meta.commandId} ${stream} ${type}`),
    countBy(
      events.filter(({ type }) => ['NumberTaken', 'DocumentRegistered', 'TaskAssigned'].includes(type)),
      ({ stream }) => stream,
    ),
  ]
    .flat()
    .filter((count) => count > 1).length;

/** How many streams have a hole in their revisions. */
export const holesIn = (events: readonly LoggedEvent[]): number =>
  [...Map.groupBy(events, ({ stream }) => stream).values()].filter((own) =>
    own.some(({ revision }, place) => revision !== place),
  ).length;
