import {
  countsAlready,
  explainDeadline,
  FanOutTasks,
  IsCalendarDay,
  IsDeadline,
  lookOnce,
  Optional,
  resolveDeadline,
  type Command,
  type DeadlineSpec,
} from '@dondoc/domain';
import { Rejected, type Look } from '@dondoc/event-sourcing';
import { readBody, type CommandDesk, type Installation, type Submission } from '@dondoc/runtime';
import type { FanOutPreview } from './preview-answers.js';
import { API } from './command-routes.js';
import { actingPostOf, readId } from './headers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import type { Sessions } from './session.js';
import { visibleTo } from './visible-to.js';
import { waitForPosition } from './wait-for-position.js';

/** The body of `POST /deadlines/preview`. */
export class PreviewDeadline {
  @IsDeadline() deadline!: DeadlineSpec;

  @IsCalendarDay() issuedOn!: string;

  /** For a deadline that runs from receipt. */
  @Optional() @IsCalendarDay() receivedOn?: string;
}

const refusalOf = async (attempt: () => Promise<unknown>): Promise<FanOutPreview['refusal']> => {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { code: error.code, sentence: error.sentence };
  }
};

/** What would come of an act before it is given: the deciders are asked, and nothing is written. */
export class PreviewRoutes {
  constructor(
    private readonly installation: Installation,
    private readonly desk: CommandDesk,
    private readonly sessions: Sessions,
  ) {}

  open(http: Http): void {
    http.post(`${API}/deadlines/preview`, this.deadline);
    http.post(`${API}/directives/:id/fan-out-preview`, this.fanOut);
  }

  private readonly deadline: HttpHandler = async (request, reply) => {
    const { actor } = await this.sessions.reader(request);
    this.installation.access.read('tasks', actor);
    const { instance } = await readBody(PreviewDeadline, request.body);
    const { deadline, ...events } = instance;
    return reply.code(200).send(await this.explained(deadline, events));
  };

  private readonly fanOut: HttpHandler = async (request, reply) => {
    const submission = await this.submission(request);
    const look = lookOnce(this.installation.look);
    const refusal = await refusalOf(() => this.desk.rehearse(submission, look));
    const { instance } = await readBody(FanOutTasks, submission.body);
    const { actor, today } = await this.sessions.reader(request);
    const directive = await this.installation.views.query('directive', {
      today,
      id: submission.target ?? '',
    });
    // whoever may not act for the issuer is told nothing of its directive
    if (directive?.issuerId !== actor.agencyId) await this.desk.rehearse(submission, look);
    const items: FanOutPreview['items'][number][] = [];
    const tasks = await this.tasksOf(request, submission.target ?? '', instance);
    for (const { leadId } of instance.items)
      items.push({
        leadId,
        duplicateOf: tasks.get(leadId),
        refusal: await this.refusalOfItem(submission, instance, leadId, look),
      });
    const preview: FanOutPreview = {
      items,
      deadline: await this.deadlineOf(directive?.issuedOn, instance),
      duplicates: items.filter(({ duplicateOf }) => duplicateOf !== undefined).length,
      refusal,
    };
    return reply.code(200).send(preview);
  };

  private async submission(request: HttpRequest): Promise<Submission> {
    const principal = await this.sessions.principal(request);
    const command = this.installation.commands.find(({ body }) => body === FanOutTasks) as Command;
    const actingPost = actingPostOf(request.headers);
    await waitForPosition(request.headers, this.installation);
    return {
      command,
      principal,
      body: request.body,
      target: readId(request.params['id']),
      ...(actingPost !== undefined && { actingPost }),
    };
  }

  /** One item by itself, so that each hears what stands against it. */
  private refusalOfItem(submission: Submission, { items }: FanOutTasks, leadId: string, look: Look) {
    const item = items.find((each) => each.leadId === leadId);
    // the whole body was read before: it is an object
    const body = { ...(submission.body as object), items: [{ ...item }] };
    return refusalOf(() => this.desk.rehearse({ ...submission, body }, look));
  }

  /** The task that each lead has of this clause already, as far as the reader may see it. */
  private async tasksOf(request: HttpRequest, directiveId: string, { clauseId, items }: FanOutTasks) {
    const { actor, today } = await this.sessions.reader(request);
    const { views } = this.installation;
    const leadId = items.map((item) => item.leadId);
    const found = await views.query('tasks', {
      ...{
        today,
        visibleTo: visibleTo(this.installation, actor, today),
        directiveId,
        clauseId,
        leadId,
        counted: true,
        limit: 1000,
      },
    });
    return new Map(
      found.items
        .filter(({ source }) => source.clauseId === clauseId)
        .map((task) => [task.leadId, task.id] as const),
    );
  }

  private async deadlineOf(issuedOn: string | undefined, { deadline }: FanOutTasks) {
    if (issuedOn === undefined || !countsAlready(deadline, { issuedOn })) return undefined;
    try {
      return await this.explained(deadline, { issuedOn });
    } catch (error) {
      if (error instanceof Rejected) return undefined;
      throw error;
    }
  }

  private async explained(deadline: DeadlineSpec, events: Parameters<typeof resolveDeadline>[1]) {
    const { inForce: calendar } = await this.installation.calendars();
    const resolved = resolveDeadline(deadline, events, calendar);
    return explainDeadline(resolved, calendar);
  }
}
