import { dayOf, type CalendarDay } from '@dondoc/event-sourcing';
import type { Part } from '../engine/life.js';
import { reportUntil } from './reporting.js';
import { act, issuersSigning, lastDayAbove, lastDayOf, type Underway } from './underway.js';
import { DIFFICULTIES } from './words.js';

/** Of a hundred requests so many are granted, and so many wait for an answer until the end. */
const GRANTED = 72;
const UNANSWERED = 5;

const askedOn = ({ world, chance, pace, fate }: Underway, dueOn: CalendarDay): CalendarDay => {
  const { calendar } = world;
  if (fate.asksExtension === 'late') return calendar.addWorkingDays(dueOn, chance.between(1, 6));
  const early = calendar.findWorkingDay(dueOn, -chance.between(3, 9));
  return early !== undefined && early > pace.day ? early : pace.day;
};

/** The day asked for; undefined where the task above leaves no room. */
const laterDay = (underway: Underway, dueOn: CalendarDay): CalendarDay | undefined => {
  const { world, chance, pace } = underway;
  const from = pace.day > dueOn ? pace.day : dueOn;
  const later = world.calendar.addWorkingDays(from, chance.between(8, 30));
  const above = lastDayAbove(underway);
  if (above === undefined || later <= above) return later;
  return above > from ? above : undefined;
};

function* answer(underway: Underway, asked: CalendarDay): Part<void> {
  const { chance, pace } = underway;
  const moment = pace.after(chance.between(1, 6));
  if (chance.often(GRANTED) && asked > dayOf(moment.recordedAt))
    yield* act(underway, 'issuer', 'leader', 'ApproveExtension', moment, (day) => ({
      signing: issuersSigning(underway, day),
    }));
  else
    yield* act(underway, 'issuer', 'tracking-officer', 'RejectExtension', moment, () => ({
      reason: 'Nội dung phải trình trước kỳ họp',
    }));
}

/** The lead asks for a later day, in time or after the deadline, and the issuer answers. */
export function* askForExtension(underway: Underway): Part<void> {
  const { chance, pace, reference } = underway;
  const dueOn = lastDayOf(underway);
  if (dueOn === undefined) return;
  const on = askedOn(underway, dueOn);
  yield* reportUntil(underway, on);
  const moment = pace.on(on);
  const newDueOn = laterDay(underway, dueOn);
  if (newDueOn === undefined) return;
  yield* act(underway, 'lead', 'head', 'RequestExtension', moment, () => ({
    ...{ newDueOn, reason: chance.oneOf(DIFFICULTIES) },
    document: { words: `Công văn đề nghị gia hạn nhiệm vụ ${reference}` },
  }));
  if (!chance.often(UNANSWERED)) yield* answer(underway, newDueOn);
}
