import { median } from './screens-report.mjs';

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const QUESTIONS = [
  '/status/summary',
  '/status/summary?by=agency',
  '/status/summary?asOf=2020-12-31',
  '/tasks?limit=50',
  '/tasks?limit=50&timeliness=Overdue',
  '/tasks?limit=50&text=van hoa cong vu',
  '/inbox',
  '/decisions',
  '/directives?limit=50',
  '/reminders?limit=50',
  '/reminders/summary',
  '/reminders/coming?days=7',
  '/audit/events?limit=50&newestFirst=true',
  '/audit/summary',
];

/** How long the API takes for what the screens ask, the first time and then. */
export const answersOf = async (chairman, inspector, rounds) => {
  const found = [];
  for (const [who, asks] of [
    [chairman, QUESTIONS],
    [inspector, ['/audit/summary', '/audit/summary?late=true']],
  ])
    for (const path of asks) {
      const ask = () => timed(async () => (await who.fetch(path)).text());
      const first = await ask();
      const then = [];
      for (let round = 0; round < rounds; round++) then.push(await ask());
      const by = who === inspector ? ' (whole trail)' : '';
      found.push({ question: `GET ${path}${by}`, first: Math.round(first), then: median(then) });
    }
  return found;
};

/** The register of all tasks as CSV, and how long others wait meanwhile. */
export const exportOf = async (server, who) => {
  const before = server.memory();
  const state = { done: false, highest: before };
  const waits = [];
  const watching = (async () => {
    while (!state.done) {
      waits.push(await timed(() => fetch(`${server.address}/health/live`)));
      state.highest = Math.max(state.highest, server.memory());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const began = performance.now();
  const answer = await who.fetch('/tasks/sheet');
  const firstByte = performance.now() - began;
  const text = await answer.text();
  const took = performance.now() - began;
  state.done = true;
  await watching;
  return {
    status: answer.status,
    kind: answer.headers.get('content-type'),
    lines: text.split('\r\n').length,
    megabytes: (Buffer.byteLength(text) / 1_000_000).toFixed(1),
    firstByte: Math.round(firstByte),
    took: Math.round(took),
    memoryBefore: before,
    memoryHighest: state.highest,
    othersWaited: { median: median(waits), longest: Math.round(Math.max(...waits)) },
  };
};
