import {
  explainDeadline,
  isDocumentNumber,
  parseDocumentNumber,
  printDay,
  printDayEn,
  printMoment,
  printWeekdayDay,
  printWeekdayDayEn,
  typeOf,
  type DueReminder,
  type Lifecycle,
  type Provenance,
  type ResolvedDeadline,
  type Task,
  type WorkingCalendar,
} from '@dondoc/domain';
import { dayOf, type CalendarDay, type Instant, type Sentence } from '@dondoc/event-sourcing';
import type { ReminderWords } from '@dondoc/notifications';
import type { DocumentBehind } from './document-behind.js';

/** What is known of a task when a reminder of it is written. */
export interface ReminderFacts {
  readonly task: Task;
  readonly due: DueReminder;
  /** Business time of writing. */
  readonly now: Instant;
  /** What the lead is called on that day. */
  readonly leadName: string;
  readonly document: DocumentBehind | undefined;
  readonly openChildren: readonly { readonly leadName: string; readonly dueOn?: CalendarDay | undefined }[];
  readonly link: string;
}

const printed = (day: CalendarDay): Sentence => ({ vi: printDay(day), en: printDayEn(day) });

const STATUS: Partial<Record<Lifecycle, Sentence>> = {
  Assigned: { vi: 'đã giao, chờ tiếp nhận', en: 'assigned, not acknowledged yet' },
  Acknowledged: { vi: 'đã tiếp nhận', en: 'acknowledged' },
  InProgress: { vi: 'đang thực hiện', en: 'in progress' },
  Disputed: { vi: 'đề nghị giao lại', en: 'reassignment asked' },
};
const IN_PROGRESS: Sentence = { vi: 'đang thực hiện', en: 'in progress' };

const PROVENANCE: Readonly<Record<Provenance, Sentence>> = {
  article: { vi: ' [Theo bài báo]', en: ' [From the article]' },
  public: { vi: ' [Công khai]', en: ' [Public record]' },
  illustrative: { vi: ' [Minh họa]', en: ' [Illustrative]' },
};
const UNMARKED: Sentence = { vi: '', en: '' };
const LETTER: Sentence = { vi: 'Công văn', en: 'Official letter' };

const kindOf = (number: string): Sentence => {
  const parsed = parseDocumentNumber(number);
  if (!isDocumentNumber(parsed)) return { vi: 'Văn bản', en: 'Document' };
  return (parsed.type === undefined ? undefined : typeOf(parsed.type)) ?? LETTER;
};

const basisOf = ({ number, issuedOn, provenance }: DocumentBehind): Sentence => {
  const kind = kindOf(number);
  const mark = provenance === undefined ? UNMARKED : PROVENANCE[provenance];
  return {
    vi: `${kind.vi} ${number} ngày ${printDay(issuedOn)}${mark.vi}`,
    en: `${kind.en} ${number} of ${printDayEn(issuedOn)}${mark.en}`,
  };
};

/** `2` and `Mục 2` are both *mục 2*; other labels stay as the document has them. */
const itemInWords = (label: string): Sentence => {
  const number = /^(?:mục\s+)?(\d[\d.a-zđ]*)$/iu.exec(label.trim())?.[1];
  return number === undefined ? { vi: label, en: label } : { vi: `mục ${number}`, en: `item ${number}` };
};

const SHORT_CONTENT = 80;

const referenceOf = ({ assignment }: Task, document: DocumentBehind | undefined): Sentence => {
  if (!document) {
    const words = assignment.reference ?? [...assignment.content].slice(0, SHORT_CONTENT).join('');
    return { vi: words, en: words };
  }
  const { number, item } = document;
  if (item === undefined) return { vi: number, en: number };
  const words = itemInWords(item);
  return { vi: `${number}, ${words.vi}`, en: `${number}, ${words.en}` };
};

const productOf = ({ assignment: { expectedProduct } }: Task): Sentence =>
  'none' in expectedProduct
    ? { vi: 'không yêu cầu', en: 'none required' }
    : {
        vi: `${expectedProduct.kind} gửi ${expectedProduct.addressedTo}`,
        en: `${expectedProduct.kind}, to ${expectedProduct.addressedTo}`,
      };

const whyOf = (deadline: ResolvedDeadline, calendar: WorkingCalendar): Sentence =>
  deadline.calendarVersion === calendar.version
    ? explainDeadline(deadline, calendar)
    : {
        vi: `tính theo lịch làm việc ${deadline.calendarVersion}`,
        en: `by working calendar ${deadline.calendarVersion}`,
      };

const standsOn = (
  { rung, dueOn }: DueReminder,
  today: CalendarDay,
  calendar: WorkingCalendar,
): ReminderWords['stands'] => {
  const after = /^T\+(\d+)$/.exec(rung)?.[1];
  if (after !== undefined) return { when: 'passed', workingDays: Number(after) };
  if (today === dueOn) return { when: 'today' };
  return { when: 'ahead', workingDays: Math.max(0, calendar.workingDaysBetween(today, dueOn)) };
};

/** A sub-task goes by the place of its lead: *xã MH-23.2* for UBND xã MH-23.2. */
const childInWords = ({ leadName, dueOn }: ReminderFacts['openChildren'][number]): Sentence => {
  const place = leadName.replace(/^(UBND|Ủy ban nhân dân)\s+/u, '');
  if (dueOn === undefined) return { vi: place, en: place };
  return { vi: `${place} (hạn ${printDay(dueOn)})`, en: `${place} (due ${printDayEn(dueOn)})` };
};

/**
 * Puts a reminder into words. Only what goes into them is read; nothing is decided here.
 * @param calendar the one in force: days are counted by it
 * @param cited the calendar that a deadline was worked out with
 */
export const reminderWords = (
  facts: ReminderFacts,
  calendar: WorkingCalendar,
  cited: (version: string) => WorkingCalendar = () => calendar,
): ReminderWords => {
  const { task, due, now, leadName, document, openChildren, link } = facts;
  const { dueOn } = due;
  const deadline = task.deadlines.find(({ version }) => version === due.deadlineVersion)?.deadline;
  return {
    stands: standsOn(due, dayOf(now), calendar),
    reference: referenceOf(task, document),
    lead: leadName,
    content: task.assignment.content,
    basis: document && basisOf(document),
    product: productOf(task),
    dueOn: printed(dueOn),
    dueOnWeekday: { vi: printWeekdayDay(dueOn), en: printWeekdayDayEn(dueOn) },
    why: deadline ? whyOf(deadline, cited(deadline.calendarVersion)) : printed(dueOn),
    status: STATUS[task.lifecycle] ?? IN_PROGRESS,
    asOf: printMoment(due.at),
    openChildren: openChildren.map(childInWords),
    link,
  };
};
