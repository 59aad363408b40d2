import { dayOf, Rejected } from '@dondoc/event-sourcing';
import { printDayEn } from '../../../calendar/printed-day.js';
import { lifecycleLabels } from '../../labels.js';
import { TASK } from '../task.fixtures.js';
import { nameOf } from './agencies.js';
import { soundCommands } from './office.js';
import type { Line, Story } from './play.js';
import { isSurrounding } from './step.js';

const signature = ({ step: { signer } }: Line): string => {
  switch (signer) {
    case 'nobody':
      return '';
    case 'head':
      return ', signed by the head';
    case 'former head':
      return ', signed by who does not hold the post that day';
  }
};

const subject = ({ taskId, step: { of } }: Line): string => {
  if (taskId === TASK) return 'the task';
  return of === 'report' ? 'the report' : 'the part';
};

const stands = ({ place }: Line): string =>
  place === 'none' ? 'not there yet' : lifecycleLabels[place].en.toLowerCase();

const act = (line: Line): string => {
  const { step, says, actor, now, occurredAt } = line;
  if (isSurrounding(step.act)) return says;
  const who = `a ${step.rank} of ${nameOf(actor.agencyId ?? '')} (${step.party})`;
  const what = soundCommands.get(step.act)?.summary.en ?? step.act;
  const when = occurredAt === now ? '' : `, as of ${printDayEn(dayOf(occurredAt))}`;
  return `${who} gives “${what}” (${step.act}, ${says})${signature(line)}${when}, on ${subject(line)}, which is ${stands(line)}`;
};

const outcome = ({ outcome: came }: Line): string => {
  if (came instanceof Rejected) return `Refused, ${came.code}: ${came.sentence.en}`;
  return came.length === 0 ? 'Nothing came of it.' : `Done: ${came.map(({ type }) => type).join(', ')}.`;
};

/** One step as a sentence: the day, who, what, and what came of it. */
export const sentence = (line: Line): string =>
  `${printDayEn(dayOf(line.now))}: ${act(line)}. ${outcome(line)}`;

/** A story as people would tell it, one step a line. */
export const told = ({ lines }: Pick<Story, 'lines'>): string =>
  lines.map((line, place) => `  ${place + 1}. ${sentence(line)}`).join('\n');
