import { createHash } from 'node:crypto';
import type { WorkingCalendar } from '@dondoc/domain';
import { deriveId, instantOf, type Actor, type CalendarDay } from '@dondoc/event-sourcing';
import type { Act, Body } from './desk.js';
import type { Dice } from './dice.js';
import type { Office } from './offices.js';

/** An act and the day on which it is typed. */
export interface Planned extends Act {
  readonly recordedOn: CalendarDay;
}

/** What a task comes from. */
export interface Origin {
  readonly issuer: Office;
  readonly lead: Office;
  readonly directiveId: string;
  readonly clauseId: string;
  readonly content: string;
  readonly issuedOn: CalendarDay;
  readonly reference: string;
}

const SEED = '0c9e0a52-6d0a-4f60-9a0e-2b1d7a5e9b42';
const PRODUCTS = ['báo cáo', 'kế hoạch', 'đề án', 'tờ trình', 'danh sách'];
const DIFFICULTIES = ['Thiếu kinh phí', 'Chờ ý kiến của sở, ngành', 'Nhân sự thay đổi', 'Phần mềm chưa có'];
const NEVER = 400;

const plus = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const evidence = (title: string) => ({
  sha256: createHash('sha256').update(title).digest('hex'),
  size: Buffer.byteLength(title),
  mediaType: 'application/pdf',
  title,
});

/** Writes one task's acts down, each no earlier than the one before, at hours of the working day. */
class Course {
  readonly acts: Planned[] = [];
  private recordedOn: CalendarDay;

  constructor(
    private readonly target: string,
    private on: CalendarDay,
    private readonly chance: Dice,
    private readonly calendar: WorkingCalendar,
  ) {
    this.recordedOn = on;
  }

  /** On the first working day after so many days; one in twenty is typed a day or two later, but no assignment is. */
  then(days: number, command: string, actor: Actor, body: Body): CalendarDay {
    this.on = this.worked(plus(this.on, days));
    const typed =
      this.acts.length > 0 && this.chance.often(5)
        ? this.worked(plus(this.on, this.chance.between(1, 2)))
        : this.on;
    this.recordedOn = typed > this.recordedOn ? typed : this.recordedOn;
    const minutes = 8 * 60 + this.acts.length * 25 + this.chance.between(0, 20);
    const time = [Math.floor(minutes / 60), minutes % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
    const occurredAt = instantOf(this.on, time);
    this.acts.push({ command, target: this.target, actor, occurredAt, body, recordedOn: this.recordedOn });
    return this.on;
  }

  private worked(day: CalendarDay): CalendarDay {
    return this.calendar.isWorkingDay(day) ? day : this.calendar.nextWorkingDay(day);
  }
}

const deadlineOf = ({ issuedOn }: Origin, chance: Dice): { readonly spec: object; readonly days: number } => {
  const kind = chance.between(1, 100);
  if (kind <= 5) return { spec: { kind: 'none', reviewEvery: 'quarter' }, days: chance.between(20, 120) };
  if (kind <= 25) return { spec: { kind: 'period', count: 20, unit: 'working', from: 'issued' }, days: 29 };
  if (kind <= 30)
    return { spec: { kind: 'endOf', period: 'quarter', containing: plus(issuedOn, 5) }, days: 60 };
  const days = chance.between(10, 75);
  return { spec: { kind: 'fixed', date: plus(issuedOn, days), wording: 'by', rolls: true }, days };
};

const signedBy = ({ signer }: Office, on: CalendarDay, documentId: string) => ({
  capacity: 'own' as const,
  documentId,
  signedOn: on,
  postId: signer.postIds[0] ?? '',
  holderId: signer.accountId,
});

/** All that will happen to a task, if nothing ends the telling first. */
export const lifeOf = (origin: Origin, chance: Dice, calendar: WorkingCalendar): readonly Planned[] => {
  const { issuer, lead, directiveId, clauseId, content, issuedOn, reference } = origin;
  const target = deriveId(SEED, reference);
  const { spec, days } = deadlineOf(origin, chance);
  const course = new Course(target, issuedOn, chance, calendar);
  const asks = 'date' in spec && chance.often(9);
  course.then(0, 'AssignTask', issuer.typist, {
    ...{ issuerId: issuer.agencyId, leadId: lead.agencyId, content, deadline: spec, reference },
    expectedProduct: { kind: chance.oneOf(PRODUCTS), addressedTo: 'UBND Thành phố' },
    source: { directiveId, clauseId },
    ...{ trackingPostId: issuer.typist.postIds[0], provenance: 'illustrative' },
    signing: signedBy(issuer, issuedOn, directiveId),
  });
  if (chance.often(2)) {
    const signing = signedBy(issuer, issuedOn, directiveId);
    course.then(chance.between(1, 9), 'WithdrawTask', issuer.signer, {
      reason: 'Nội dung đã chuyển sang Đề án khác',
      signing,
    });
    return course.acts;
  }
  course.then(chance.often(3) ? NEVER : chance.between(0, 3), 'AcknowledgeTask', lead.typist, {});
  course.then(0, 'StartWork', lead.typist, chance.often(40) ? { officerId: lead.typist.accountId } : {});
  let left =
    days - 4 + (chance.often(82) ? -chance.between(0, Math.min(12, days - 6)) : chance.between(5, 25));
  const pass = (most: number) => {
    const taken = chance.between(0, Math.max(0, Math.min(most, left)));
    left -= taken;
    return taken;
  };
  if (chance.often(45))
    course.then(pass(20), 'ReportProgress', lead.typist, {
      result: `Đã xong ${chance.between(1, 9)}/10 phần việc`,
      ...(chance.often(30) && { difficulties: chance.oneOf(DIFFICULTIES) }),
    });
  if (asks && 'date' in spec) {
    const reason = chance.oneOf(DIFFICULTIES);
    const later = plus(String(spec.date), chance.between(14, 30));
    course.then(pass(25), 'RequestExtension', lead.signer, {
      newDueOn: later,
      reason,
      document: { words: `Công văn xin gia hạn ${reference}` },
    });
    const waits = chance.often(15) ? NEVER : chance.between(1, 5);
    if (chance.often(70))
      course.then(waits, 'ApproveExtension', issuer.signer, {
        signing: signedBy(issuer, issuedOn, directiveId),
      });
    else course.then(waits, 'RejectExtension', issuer.typist, { reason: 'Nội dung phải trình trước kỳ họp' });
  }
  const product = {
    result: 'Đã hoàn thành và gửi báo cáo',
    evidence: [evidence(`Báo cáo kết quả ${reference}`)],
  };
  course.then(chance.often(4) ? NEVER : Math.max(0, left), 'SubmitCompletion', lead.signer, product);
  if (chance.often(8)) {
    course.then(chance.between(1, 4), 'ReturnCompletion', issuer.typist, {
      reason: 'Thiếu phụ lục của phường, xã',
    });
    course.then(chance.between(2, 8), 'SubmitCompletion', lead.signer, product);
  }
  course.then(chance.often(3) ? NEVER : chance.between(0, 8), 'AcceptCompletion', issuer.typist, {});
  return course.acts;
};
