import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './api-client.js';
import { parseLastDay } from './chapters.js';
import { checkOctober } from './check-october.js';
import { checkStory } from './check-story.js';
import { epilogue } from './epilogue.js';
import type { LaterFigures } from './figures.js';
import { endOfOctober, startOfOctober } from './october-frame.js';
import { october, OCTOBER_DAY, OCTOBER_UNTIL } from './october.js';
import { perform } from './perform.js';
import { readFigures, readLaterFigures } from './read-figures.js';
import { Scene, type Told } from './scene.js';
import { startServer, type RunningServer } from './server-process.js';
import { ADMINISTRATOR, DEMO_PASSWORD, setTheStage } from './stage.js';
import { parsePerturbation, STATUS_DAY, story, STORY_FROM, STORY_UNTIL } from './story.js';

/** The options of `dondoc demo`. */
export interface DemoOptions {
  readonly exit: boolean;
  readonly json: boolean;
  readonly lang: string;
  readonly perturb?: string | undefined;
  readonly export?: string | undefined;
  /** The last day that is played: see `chapters.ts`. */
  readonly until?: string | undefined;
  /** The servers of an installation that runs already, with commas between; else the demo starts one. */
  readonly at?: string | undefined;
  /** What these servers printed. */
  readonly 'set-up-token'?: string | undefined;
}

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Where the story is played. */
type Place = Pick<RunningServer, 'url' | 'setupToken' | 'stop'>;

const placeOf = (
  { at: servers, 'set-up-token': setupToken }: DemoOptions,
  folder: string,
  log: string[],
): Promise<Place> => {
  if (servers === undefined) return startServer(folder, STORY_FROM, (line) => log.push(line));
  if (setupToken === undefined)
    throw new Error('--at needs --set-up-token, which these servers printed when they started');
  return Promise.resolve({ url: servers, setupToken, stop: async () => undefined });
};

/**
 * Plays the example on a real server in an empty folder of its own, or on the servers of an empty installation that runs on
 * simulated time, checks every number of the story and stays up.
 * @returns the exit code: 0, or 1 where a number differs. A perturbed story is played and printed, its numbers not asserted.
 */
export const demo = async (options: DemoOptions): Promise<number> => {
  const language = options.lang === 'en' ? 'en' : 'vi';
  const perturbation = options.perturb === undefined ? undefined : parsePerturbation(options.perturb);
  const beats = story(perturbation);
  const lastDay = parseLastDay(options.until);
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-demo-'));
  const log: string[] = [];
  let server: Place | undefined;
  try {
    server = await placeOf(options, folder, log);
    const scene = new Scene(new ApiClient(server.url.split(','), language));
    const tell = (at: string, told: Told) => !options.json && say(`${printMoment(at)}  ${told[language]}`);
    await setTheStage(scene, server.setupToken);
    const admin = await scene.signInAs(ADMINISTRATOR, DEMO_PASSWORD);
    await perform(scene, admin, beats, STORY_UNTIL, tell);
    const figures = await readFigures(scene);
    const faults = perturbation ? [] : await checkStory(scene, figures);
    const sayAll = (lines: readonly string[]) => !options.json && lines.forEach(say);
    sayAll(await epilogue(scene, figures, language));
    let later: LaterFigures | undefined;
    if (lastDay === OCTOBER_DAY) {
      sayAll(startOfOctober(language));
      await perform(scene, admin, october, OCTOBER_UNTIL, tell);
      later = await readLaterFigures(scene);
      if (!perturbation) faults.push(...(await checkOctober(scene, figures, later)));
      sayAll(endOfOctober(later, language));
    }
    if (options.export !== undefined) await exportFrom(folder, server, options.export);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ ...figures, ...(later && { later }) }, null, 2)}\n`);
    for (const fault of faults) say(fault);
    if (!options.json && !options.exit)
      say(
        closing(
          language,
          faults.length,
          scene.api.baseUrl,
          lastDay,
          options.at === undefined ? folder : undefined,
        ),
      );
    // an export takes the server's files over, so there is nothing left to look at
    if (!options.exit && options.export === undefined) await untilInterrupted();
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    say(log.slice(-20).join('\n'));
    throw error;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The log is written out by the tool that anyone uses, after the server has given its files back. */
const exportFrom = async (data: string, server: Place, out: string): Promise<void> => {
  await server.stop();
  await (await import('../export-log.js')).exportLog({ data, out });
};

const printDay = (at: string): string => `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
const printMoment = (at: string): string => `${printDay(at)} ${at.slice(11, 16)}`;

const closing = (
  language: 'vi' | 'en',
  faults: number,
  url: string,
  lastDay: string,
  folder: string | undefined,
): string => {
  const outcome = {
    vi: faults === 0 ? 'Mọi con số của câu chuyện đều khớp.' : `${faults} con số không khớp (xem trên).`,
    en: faults === 0 ? 'Every number of the story agrees.' : `${faults} numbers differ (see above).`,
  };
  const where = {
    vi: [
      `Xem tại: ${url}/ (bảng theo dõi, đang ở ngày ${printDay(lastDay)}; ngày của bài báo: ${url}/?asOf=${STATUS_DAY}), ${url}/api/docs (tài liệu API).`,
      `Đăng nhập bằng tài khoản ubnd.theodoi, snv.giamdoc, mh-23.vanthu, hdnd.thuky, thanhtra, ${ADMINISTRATOR}; mật khẩu ${DEMO_PASSWORD}.`,
      ...(folder === undefined ? [] : [`Thư nhắc: ${join(folder, 'outbox')}.`]),
      'Nhấn Ctrl+C để dừng.',
    ],
    en: [
      `Look at ${url}/ (the dashboard, which stands on ${printDay(lastDay)}; the day of the article is ${url}/?asOf=${STATUS_DAY}) and ${url}/api/docs (API documentation).`,
      `Sign in as ubnd.theodoi, snv.giamdoc, mh-23.vanthu, hdnd.thuky, thanhtra, ${ADMINISTRATOR}; password ${DEMO_PASSWORD}.`,
      ...(folder === undefined ? [] : [`Reminders: ${join(folder, 'outbox')}.`]),
      'Press Ctrl+C to stop.',
    ],
  };
  return ['', outcome[language], ...where[language]].join('\n');
};

const untilInterrupted = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
