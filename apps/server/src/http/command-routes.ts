import type { Command } from '@dondoc/domain';
import type { Outcome } from '@dondoc/event-sourcing';
import type { CommandDesk, Installation } from '@dondoc/runtime';
import type { Shown } from '@dondoc/views';
import type { commandAnswer } from './event-answers.js';
import { actingPostOf, idempotencyKeyOf, ifMatchOf, readId } from './headers.js';
import type { Http, HttpHandler, HttpReply } from './http.js';
import type { Sessions } from './session.js';
import { waitForPosition } from './wait-for-position.js';

/** Where every address of the API begins. */
export const API = '/api/v1';

/** Whether the command makes a new aggregate, whose id is not in the path. */
export const creates = ({ route }: Pick<Command, 'route'>): boolean =>
  route.act === undefined || route.creates === true;

/** The path of a command, its id written as `parameter`. */
export const commandPath = ({ route }: Pick<Command, 'route'>, parameter: string): string => {
  const { collection, act } = route;
  if (act === undefined) return `${API}/${collection}`;
  return creates({ route }) ? `${API}/${collection}/${act}` : `${API}/${collection}/${parameter}/${act}`;
};

/** What every command answers. */
export const answerOf = (
  storeId: string,
  { id, revision, events }: Outcome,
): Shown<typeof commandAnswer> => ({
  id,
  revision,
  position: `${storeId}:${events.at(-1)?.position ?? '0'}`,
  events: events.map((event) => ({ id: event.id, type: event.type })),
});

/** Answers a command: 201 and where it stands for what was created, 200 else. */
export const sendOutcome = (reply: HttpReply, storeId: string, outcome: Outcome, location?: string) => {
  if (location !== undefined) reply.header('location', location);
  return reply
    .code(location === undefined ? 200 : 201)
    .header('etag', `"${outcome.revision}"`)
    .send(answerOf(storeId, outcome));
};

const handlerOf =
  (command: Command, installation: Installation, desk: CommandDesk, sessions: Sessions): HttpHandler =>
  async (request, reply) => {
    const principal = await sessions.principal(request);
    const target = creates(command) ? undefined : readId(request.params['id']);
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const ifMatch = ifMatchOf(request.headers);
    const actingPost = actingPostOf(request.headers);
    await waitForPosition(request.headers, installation);
    const outcome = await desk.submit({
      command,
      principal,
      body: request.body,
      ...(target !== undefined && { target }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch }),
      ...(actingPost !== undefined && { actingPost }),
    });
    const made = creates(command) ? `${API}/${command.route.collection}/${outcome.id}` : undefined;
    return sendOutcome(reply, installation.store.id, outcome, made);
  };

/** Opens one route per command, from its definition alone. */
export const openCommandRoutes = (
  http: Http,
  installation: Installation,
  desk: CommandDesk,
  sessions: Sessions,
): void => {
  for (const command of installation.commands)
    http.post(commandPath(command, ':id'), handlerOf(command, installation, desk, sessions));
};
