import { createHash } from 'node:crypto';
import { registeredDocument, task, type Lifecycle } from '@dondoc/domain';
import { streamOf, type CalendarDay } from '@dondoc/event-sourcing';
import { signing, whoIs } from '../city/office.js';
import type { Body } from '../engine/act.js';
import { give, type Part } from '../engine/life.js';
import type { Moment } from '../engine/pace.js';
import { nextMonthsEnd } from './days.js';
import { reportUntil } from './reporting.js';
import { act, goesOn, lastDayOf, officeOf, stateOf, type Underway } from './underway.js';
import { REPORTED_BY_DOCUMENT } from './volumes.js';

/** So many of a hundred submissions the issuer never answers. */
const FORGOTTEN = 2;

/** The day on which the lead will be done. */
const doneOn = (underway: Underway): CalendarDay => {
  const { world, chance, pace, fate } = underway;
  const { calendar } = world;
  const dueOn = lastDayOf(underway);
  if (dueOn === undefined)
    return pace.workingDays(Math.max(3, Math.min(230, Math.round(chance.around(45, 0.6)))));
  // a few of those that are late are so by months
  if (fate.late) {
    const days = Math.max(1, Math.min(90, Math.round(chance.around(5, 1))));
    return calendar.addWorkingDays(dueOn > pace.day ? dueOn : pace.day, days);
  }
  const early = chance.weighted([
    [35, 0],
    [25, 1],
    [20, chance.between(2, 4)],
    [20, chance.between(5, 12)],
  ]);
  const day = calendar.findWorkingDay(dueOn, -early);
  return day !== undefined && day > pace.day ? day : pace.day;
};

const fileOf = (title: string) => ({
  sha256: createHash('sha256').update(title).digest('hex'),
  size: 20_000 + title.length * 1_237,
  mediaType: 'application/pdf',
  title,
});

/** The numbered report on the task, entered in the register of the lead. */
function* register(
  underway: Underway,
  attempt: number,
): Part<{ documentNumber: string; documentOn: CalendarDay }> {
  const { world, chance, pace, reference, taskId } = underway;
  const target = world.id(`report ${attempt} on ${taskId}`);
  const { recordedAt } = pace.soon();
  const day = pace.day;
  const documentNumber = { printed: '' };
  const entered = () => {
    const lead = officeOf(underway, 'lead');
    documentNumber.printed = world.numbers.next(lead.agencyId, day, `{n}/BC-${lead.symbol}`);
    return {
      ...{ command: 'RegisterDocument', target, occurredAt: recordedAt, actor: whoIs(lead, 'clerk', day) },
      body: {
        ...{ agencyId: lead.agencyId, direction: 'outgoing', kind: 'report', number: documentNumber.printed },
        ...{
          issuedOn: day,
          summary: `Báo cáo kết quả nhiệm vụ ${reference}`,
          basis: [],
          provenance: 'illustrative',
        },
        signing: signing(lead, chance, day),
      },
    };
  };
  yield* give(recordedAt, entered, () => goesOn(underway));
  world.streams.forget(streamOf(registeredDocument, target));
  return { documentNumber: documentNumber.printed, documentOn: day };
}

const SETTLED: readonly (Lifecycle | undefined)[] = ['Completed', 'Closed', 'Withdrawn', 'Superseded'];

/** Parts that were passed down and are not settled need a word. */
const unsettledReason = (underway: Underway): Body => {
  const children = stateOf(underway)?.children ?? [];
  const { streams } = underway.world;
  return children.every(({ childId }) => SETTLED.includes(streams.stateOf(task, childId)?.lifecycle))
    ? {}
    : { unsettledChildrenReason: 'Phần việc còn lại được theo dõi riêng' };
};

function* submit(underway: Underway, on: CalendarDay, attempt: number): Part<void> {
  const { chance, pace, reference } = underway;
  const moment = pace.on(on);
  const isLate = moment.occurredAt !== moment.recordedAt;
  const paper = !isLate && chance.often(REPORTED_BY_DOCUMENT) ? yield* register(underway, attempt) : {};
  yield* act(underway, 'lead', 'head', 'SubmitCompletion', isLate ? moment : pace.soon(), () => ({
    ...{ result: 'Đã hoàn thành và gửi báo cáo', ...unsettledReason(underway) },
    evidence: [{ ...fileOf(`Báo cáo kết quả nhiệm vụ ${reference}, lần ${attempt}`), ...paper }],
  }));
}

/** The lead hands in, the issuer returns it or accepts it, sooner or later. */
function* handIn(underway: Underway, day: CalendarDay): Part<void> {
  const { chance, pace, fate } = underway;
  yield* submit(underway, day, 1);
  if (fate.returned) {
    const returned = pace.after(chance.between(1, 5));
    yield* act(underway, 'issuer', 'tracking-officer', 'ReturnCompletion', returned, () => ({
      reason: 'Thiếu phụ lục số liệu của đơn vị',
    }));
    yield* submit(underway, pace.workingDays(chance.between(1, 6)), 2);
  }
  if (chance.often(FORGOTTEN)) return;
  yield* act(underway, 'issuer', 'tracking-officer', 'AcceptCompletion', accepted(underway), () =>
    chance.often(30) ? { rating: chance.oneOf(['Tốt', 'Đạt', 'Đạt', 'Chưa tốt']) } : {},
  );
}

/** Within days, by and by, or with all that lies there on the day on which the month closes. */
const accepted = ({ chance, pace }: Underway): Moment => {
  const waits = chance.weighted([
    [40, chance.between(0, 3)],
    [25, chance.between(4, 8)],
    [5, chance.between(10, 30)],
    [30, undefined],
  ]);
  return waits === undefined ? pace.on(nextMonthsEnd(pace.day)) : pace.after(waits);
};

/** The task is done about when it has to be, or somewhat later. */
export function* complete(underway: Underway): Part<void> {
  const day = doneOn(underway);
  yield* reportUntil(underway, day);
  yield* handIn(underway, day);
}

/** The task lies: reports become rare and stop, and many months later somebody finds it. */
export function* completeAtLast(underway: Underway): Part<void> {
  const { world, chance, pace } = underway;
  const { calendar } = world;
  const dueOn = lastDayOf(underway) ?? pace.workingDays(30);
  const silent = calendar.findWorkingDay(dueOn > pace.day ? dueOn : pace.day, chance.between(0, 20));
  if (silent !== undefined) yield* reportUntil(underway, silent);
  const found = calendar.findWorkingDay(pace.day, Math.round(chance.around(250, 0.4)));
  if (found !== undefined && world.reaches(found)) yield* handIn(underway, found);
}
