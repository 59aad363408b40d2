import { createHash } from 'node:crypto';
import { Problem, type Answer, type ApiClient } from './api-client.js';

type Json = Readonly<Record<string, unknown>>;

/** A person who acts: signed in, with a post in an agency. */
export interface Player {
  readonly agencyId: string;
  readonly postId: string;
  readonly accountId: string;
  readonly token: () => Promise<string>;
}

/** A sentence of the narration. */
export interface Told {
  readonly vi: string;
  readonly en: string;
}

/** One act of the story at a moment of simulated time. */
export interface Beat {
  /** With its offset: `2020-08-14T09:00:00+07:00`. */
  readonly at: string;
  readonly told: Told;
  readonly play: (scene: Scene) => Promise<void>;
  /** What the engine said to it, told after the act. */
  readonly after?: (scene: Scene) => Promise<Told>;
  /** Set for the submission and the acceptance of a task, which a perturbed story may move to another day. */
  readonly movable?: {
    readonly reference: string;
    readonly act: 'submit' | 'accept';
    readonly to: (day: string) => Beat;
  };
}

/** The moment of a wall-clock time in Vietnam. */
export const at = (day: string, time: string): string => `${day}T${time}:00+07:00`;

/** In order of time; beats of one moment keep the order in which they are written. */
export const inOrder = (beats: readonly Beat[]): readonly Beat[] =>
  beats.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** A product of the example: its bytes are the text itself, so the hash is a true one. */
export const evidence = (title: string, document: Json = {}): Json => {
  const bytes = Buffer.from(title, 'utf8');
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: 'text/plain',
    title,
    ...document,
  };
};

/** What the beats share: who is who, and the ids of what they made. */
export class Scene {
  readonly agencies = new Map<string, string>();
  readonly players = new Map<string, Player>();
  /** Ids of what the story made, by its name in the story: `1043`, `R2`, `C2`, `D05`. */
  readonly made = new Map<string, string>();
  private refusal: Problem | undefined;

  constructor(readonly api: ApiClient) {}

  agency(key: string): string {
    return known(this.agencies, key);
  }

  player(username: string): Player {
    return known(this.players, username);
  }

  id(name: string): string {
    return known(this.made, name);
  }

  /** Signs in and gives the bearer token. @throws Problem */
  async signInAs(username: string, password: string): Promise<string> {
    return (await this.api.post<{ token: string }>(undefined, '/sign-in', { username, password })).token;
  }

  /** Acts as a person. @throws Problem */
  async act(username: string, path: string, body: Json = {}): Promise<Answer> {
    return this.api.command(await this.player(username).token(), path, body);
  }

  /** Acts as a person and remembers what was made under a name. */
  async make(name: string, username: string, path: string, body: Json): Promise<Answer> {
    const answer = await this.act(username, path, body);
    this.made.set(name, answer.id);
    return answer;
  }

  /** Acts, and insists on being refused with this code; nothing is written then. */
  async refused(code: string, username: string, path: string, body: Json): Promise<void> {
    const problem = await this.act(username, path, body).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(problem instanceof Problem) || problem.code !== code) {
      throw new Error(
        `the story expects ${code} from POST ${path}, but got ${problem instanceof Error ? problem.message : 'no refusal'}`,
      );
    }
    this.refusal = problem;
  }

  /** The sentence of the last refusal; the engine answers in the language of the narration. */
  refusalHeard(): Told {
    const { code, detail } = this.refusal ?? { code: '', detail: '' };
    return { vi: `“${detail}” (${code})`, en: `“${detail}” (${code})` };
  }

  /** Finds the tasks that a policy assigned, by their reference, and remembers them. */
  async findTasks(username: string, query: string): Promise<void> {
    const token = await this.player(username).token();
    const { items } = await this.api.get<{ items: readonly { id: string; reference?: string }[] }>(
      token,
      `/tasks?limit=200&${query}`,
    );
    for (const { id, reference } of items) if (reference) this.made.set(reference, id);
  }

  /** How a document was signed: in which capacity, by whom, on which day. */
  signedBy(username: string, capacity: string, signedOn: string, documentId?: string): Json {
    const { postId, accountId } = this.player(username);
    return {
      capacity,
      signedOn,
      postId,
      holderId: accountId,
      ...(documentId !== undefined && { documentId }),
    };
  }
}

const known = <Value>(map: ReadonlyMap<string, Value>, key: string): Value => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the story does not know ${key}`);
  return value;
};
