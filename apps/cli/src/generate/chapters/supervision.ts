import { instantOf, type CalendarDay } from '@dondoc/event-sourcing';
import { signing, whoIs, type Office } from '../city/office.js';
import { someone } from '../city/people.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import { give, until, type Life, type Part } from '../engine/life.js';
import type { Pace } from '../engine/pace.js';
import type { World } from '../engine/world.js';
import { followUp } from './recommendation.js';
import { someWork, THEMES } from './words.js';

/** From the decision on a session until its last recommendation is closed. */
const A_COURSE_TAKES_MONTHS = 14;

/** A session of the council, under way. */
interface Session {
  readonly world: World;
  readonly name: string;
  readonly sessionId: string;
  readonly supervised: readonly Office[];
  readonly theme: string;
  readonly chance: Chance;
  readonly pace: Pace;
}

/** The council's secretary, or its registry, does the next thing some working days later. */
function* next(
  { world, pace }: Session,
  days: number,
  command: string,
  target: string,
  body: (day: CalendarDay) => Body,
): Part<void> {
  const { recordedAt, occurredAt, day } = pace.after(days);
  const role = command === 'RegisterDocument' ? 'clerk' : 'supervision-secretary';
  yield* give(recordedAt, () => ({
    ...{ command, target, occurredAt, actor: whoIs(world.city.council, role, day), body: body(day) },
  }));
}

/** A numbered paper of an office. */
const paperOf =
  (world: World, office: Office, kind: string, shape: string, summary: string, chance: Chance) =>
  (day: CalendarDay): Body => ({
    ...{
      agencyId: office.agencyId,
      direction: 'outgoing',
      kind,
      summary,
      basis: [],
      provenance: 'illustrative',
    },
    ...{ number: world.numbers.next(office.agencyId, day, shape), issuedOn: day },
    signing: signing(office, chance, day),
  });

const persons = (chance: Chance, office: Office, title: string, count: number) =>
  Array.from({ length: count }, () => ({ name: someone(chance), title, agencyId: office.agencyId }));

/** Decided, announced, and the agencies report. */
function* prepare(session: Session): Part<void> {
  const { world, name, sessionId, supervised, theme, chance, pace } = session;
  const { council } = world.city;
  const decision = world.id(`decision on ${name}`);
  yield* next(
    session,
    0,
    'RegisterDocument',
    decision,
    paperOf(world, council, 'decision', '{n}/QĐ-HĐND', `Thành lập Đoàn giám sát: ${theme}`, chance),
  );
  yield* next(session, 1, 'EstablishSession', sessionId, () => ({
    ...{
      supervisingBodyId: council.agencyId,
      supervisedAgencyIds: supervised.map(({ agencyId }) => agencyId),
    },
    ...{
      subject: `Giám sát về ${theme.toLowerCase()}`,
      decisionDocumentId: decision,
      provenance: 'illustrative',
    },
    members: persons(chance, council, 'Đại biểu', chance.between(3, 6)),
  }));
  yield* next(session, 2, 'AnnounceSession', sessionId, (day) => ({
    ...{
      outline: 'Kết quả thực hiện, khó khăn, kiến nghị',
      scheduledOn: world.calendar.addWorkingDays(day, 20),
    },
  }));
  for (const office of supervised) {
    const report = world.id(`report of ${office.agencyId} for ${name}`);
    const { recordedAt, occurredAt, day } = pace.after(chance.between(2, 5));
    const body = paperOf(
      world,
      office,
      'report',
      `{n}/BC-${office.symbol}`,
      'Báo cáo phục vụ giám sát',
      chance,
    );
    yield* give(recordedAt, () => ({
      ...{
        command: 'RegisterDocument',
        target: report,
        occurredAt,
        actor: whoIs(office, 'clerk', day),
        body: body(day),
      },
    }));
    yield* next(session, 1, 'ReceiveReport', sessionId, () => ({
      agencyId: office.agencyId,
      documentId: report,
    }));
  }
}

/** The session itself, what it recommends, and its conclusion. */
function* conclude(session: Session): Part<void> {
  const { world, name, sessionId, supervised, theme, chance } = session;
  const { council } = world.city;
  yield* next(session, chance.between(3, 8), 'ConductSession', sessionId, () => ({
    attendance: supervised.flatMap((office) => persons(chance, office, 'Lãnh đạo đơn vị', 1)),
    ...{
      findings: [someWork(chance), someWork(chance)],
      acknowledgedResults: 'Ghi nhận các kết quả đã đạt được',
    },
  }));
  yield* next(session, 0, 'ConcludeProvisionally', sessionId, () => ({
    content: 'Cơ bản thống nhất; đề nghị tập trung khắc phục hạn chế',
  }));
  const recommended: { readonly id: string; readonly addressee: Office }[] = [];
  for (let at = 1, count = chance.between(3, 8); at <= count; at++) {
    const [id, addressee] = [world.id(`recommendation ${at} of ${name}`), chance.oneOf(supervised)];
    yield* next(session, 0, 'IssueRecommendation', id, () => ({
      ...{ sessionId, reference: `R${at}`, content: someWork(chance), addresseeIds: [addressee.agencyId] },
      ...{ concerns: [], levels: [addressee.level], provenance: 'illustrative' },
    }));
    recommended.push({ id, addressee });
  }
  const conclusion = world.id(`conclusion of ${name}`);
  yield* next(
    session,
    chance.between(5, 15),
    'RegisterDocument',
    conclusion,
    paperOf(
      world,
      council,
      'conclusion',
      '{n}/KL-HĐND',
      `Kết luận giám sát về ${theme.toLowerCase()}`,
      chance,
    ),
  );
  yield* next(session, 0, 'ConcludeFormally', sessionId, (day) => ({
    ...{ documentId: conclusion, signing: signing(council, chance, day, conclusion) },
  }));
  for (const { id, addressee } of recommended) world.begin(followUp(world, { id, addressee, conclusion }));
}

function* session(world: World, name: string, day: CalendarDay): Life {
  const chance = world.chance(name);
  const addressed = world.city.lines()[0]?.leads ?? [];
  // nobody answers the council for an agency that was divided: nobody is asked who will end before it is done
  const agencies = world.city.isReorganisedWithin(day, A_COURSE_TAKES_MONTHS)
    ? addressed.filter(({ level }) => level === 'city')
    : addressed;
  const begun: Session = {
    ...{ world, name, chance, sessionId: world.id(name), pace: world.pace(name, instantOf(day, '07:35')) },
    supervised: chance.some(agencies, chance.between(1, 3)),
    theme: chance.oneOf(THEMES),
  };
  yield* prepare(begun);
  yield* conclude(begun);
}

/** The council concludes on one or two sessions a month, and recommends. */
export function* supervisionChapter(world: World): Life {
  const chance = world.chance('supervision');
  let n = 0;
  for (let day = world.tier.firstDay; world.reaches(day); day = world.calendar.addWorkingDays(day, 21)) {
    yield* until(instantOf(world.calendar.nextWorkingDay(day), '07:30'));
    for (let left = chance.between(1, 2); left > 0; left--)
      world.begin(session(world, `session ${++n}`, day));
  }
}
