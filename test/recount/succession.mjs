// Counts tasks by agency on a day, as they were and rolled up to the agencies that stand in the place of ended ones, and
// looks for open tasks that nobody living leads or has given: from the exported events alone, without a line of the engine's code.
// usage: node test/recount/succession.mjs <exported log> <day>
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { dayOf, idOf, issuerAfter, leadAfter, lifecycleAfter } from './log.mjs';

/** Nobody has to do or accept the work any more. */
const OVER = new Set(['Draft', 'Completed', 'Closed', 'Withdrawn', 'Superseded']);

const takeTask = (tasks, event) => {
  const id = idOf(event.stream);
  if (event.type === 'TaskDrafted') tasks.set(id, {});
  const task = tasks.get(id);
  if (!task) return;
  task.lifecycle = lifecycleAfter(event.type) ?? task.lifecycle;
  task.leadId = leadAfter(event) ?? task.leadId;
  task.issuerId = issuerAfter(event) ?? task.issuerId;
};

const takeAgency = (agencies, { type, stream, data }) => {
  const id = idOf(stream);
  if (type === 'AgencyRegistered')
    agencies.set(id, { name: data.name, level: data.level, from: data.effectiveOn });
  const agency = agencies.get(id);
  if (!agency) return;
  if (type === 'AgencyDissolved') agency.endedOn = data.effectiveOn;
  if (type === 'AgencyMerged')
    Object.assign(agency, { endedOn: data.effectiveOn, successorId: data.successorId });
  if (type === 'AgencySplit')
    Object.assign(agency, { endedOn: data.effectiveOn, successors: data.successors });
};

/** The successor that got the task when the agency was split: the only one, or the one whose share names it. */
const heirOf = (agency, taskId) =>
  agency.successorId ??
  (agency.successors?.length === 1 ? agency.successors[0].agencyId : undefined) ??
  agency.successors?.find(({ allocation }) => allocation.taskIds?.includes(taskId))?.agencyId;

const livesOn = (agency, day) =>
  agency !== undefined && agency.from <= day && (agency.endedOn === undefined || day < agency.endedOn);

/** Who stands on the day in the place of an agency for a task: itself, where it lives or nobody is known to follow it. */
const standsFor = (agencies, agencyId, taskId, day) => {
  const seen = new Set();
  for (let at = agencyId; !seen.has(at);) {
    seen.add(at);
    const agency = agencies.get(at);
    const next = agency && !livesOn(agency, day) ? heirOf(agency, taskId) : undefined;
    if (next === undefined) return at;
    at = next;
  }
  throw new Error(`the successors of ${agencyId} go round in a circle`);
};

const count = (into, agencyId, lifecycle) => {
  into[agencyId] ??= {};
  into[agencyId][lifecycle] = (into[agencyId][lifecycle] ?? 0) + 1;
};

const figuresOf = (agencies, tasks, day) => {
  const found = {
    day,
    living: {},
    ended: 0,
    tasks: tasks.size,
    asWas: {},
    rolledUp: {},
    openWithoutOwner: [],
  };
  for (const agency of agencies.values())
    if (livesOn(agency, day)) found.living[agency.level] = (found.living[agency.level] ?? 0) + 1;
    else if (agency.from <= day) found.ended += 1;
  for (const [taskId, { leadId, issuerId, lifecycle }] of tasks) {
    count(found.asWas, leadId, lifecycle);
    count(found.rolledUp, standsFor(agencies, leadId, taskId, day), lifecycle);
    const owned = [leadId, issuerId].every((agencyId) => livesOn(agencies.get(agencyId), day));
    if (!OVER.has(lifecycle) && !owned) found.openWithoutOwner.push(taskId);
  }
  return found;
};

/** The figures of a log at the end of each of some days. @param lines of the export, in order */
export const recountSuccessions = async (lines, days) => {
  const agencies = new Map();
  const tasksBy = new Map(days.map((day) => [day, new Map()]));
  for await (const line of lines) {
    if (!line.includes('"stream":"task-') && !line.includes('"stream":"agency-')) continue;
    const event = JSON.parse(line);
    if (event.stream.startsWith('agency-')) takeAgency(agencies, event);
    if (!event.stream.startsWith('task-')) continue;
    const on = dayOf(event.meta.occurredAt);
    for (const [day, tasks] of tasksBy) if (on <= day) takeTask(tasks, event);
  }
  return [...tasksBy].map(([day, tasks]) => figuresOf(agencies, tasks, day));
};

/** The figures of a log at the end of one day. */
export const recountSuccession = async (lines, day) => (await recountSuccessions(lines, [day]))[0];

if (process.argv[1] === import.meta.filename) {
  const [log, day] = process.argv.slice(2);
  if (!log || !day) throw new Error('usage: node test/recount/succession.mjs <exported log> <day>');
  const lines = createInterface({ input: createReadStream(log), crlfDelay: Infinity });
  process.stdout.write(`${JSON.stringify(await recountSuccession(lines, day), null, 2)}\n`);
}
