import { signing, trackingPostOf, whoIs, type Office } from '../city/office.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import { give, type Life, type Part } from '../engine/life.js';
import type { Pace } from '../engine/pace.js';
import type { World } from '../engine/world.js';
import { askedBy } from './asked-deadline.js';
import { taskLife } from './task-life.js';
import { PRODUCTS, someWork } from './words.js';

/** A recommendation, to whom it goes, and the paper it stands in. */
export interface Recommended {
  readonly id: string;
  readonly addressee: Office;
  readonly conclusion: string;
}

const CONTESTED = 5;
const BECOMES_A_TASK = 70;
const SATISFIES = 85;

interface Course extends Recommended {
  readonly world: World;
  readonly chance: Chance;
  readonly pace: Pace;
}

function* says(
  { world, id, pace, addressee }: Course,
  by: 'addressee' | 'council',
  days: number,
  command: string,
  body: () => Body,
): Part<void> {
  const { recordedAt, occurredAt, day } = pace.after(days);
  const actor =
    by === 'addressee'
      ? whoIs(addressee, 'head', day)
      : whoIs(world.city.council, 'supervision-secretary', day);
  yield* give(recordedAt, () => ({ command, target: id, occurredAt, actor, body: body() }));
}

/** The committee makes a task of it for the addressee. */
function* assign({ world, id, addressee, conclusion, chance, pace }: Course): Part<void> {
  const { committee } = world.city;
  const taskId = world.id(`task of ${id}`);
  const reference = `KN.${id.slice(0, 8)}`;
  const { recordedAt, occurredAt, day } = pace.after(chance.between(1, 6));
  const { spec } = askedBy(day, chance, world.calendar);
  yield* give(recordedAt, () => ({
    ...{ command: 'AssignTask', target: taskId, occurredAt, actor: whoIs(committee, 'clerk', day) },
    body: {
      ...{ issuerId: committee.agencyId, leadId: addressee.agencyId, content: someWork(chance), reference },
      ...{ expectedProduct: { kind: chance.oneOf(PRODUCTS), addressedTo: committee.name }, deadline: spec },
      ...{ source: { recommendationIds: [id] }, trackingPostId: trackingPostOf(committee) },
      ...{ provenance: 'illustrative', signing: signing(committee, chance, day, conclusion) },
    },
  }));
  world.begin(taskLife(world, { taskId, reference, paperId: conclusion, assignedAt: world.now }));
}

/** A recommendation from its receipt to its end, which the council alone decides. */
export function* followUp(world: World, recommended: Recommended): Life {
  const { id } = recommended;
  const chance = world.chance(`recommendation ${id}`);
  const course: Course = {
    ...recommended,
    world,
    chance,
    pace: world.pace(`recommendation ${id}`, world.now),
  };
  yield* says(course, 'addressee', chance.between(1, 4), 'ReceiveRecommendation', () => ({}));
  if (chance.often(CONTESTED))
    yield* says(course, 'addressee', 3, 'ContestRecommendation', () => ({
      reason: 'Vượt thẩm quyền của đơn vị',
    }));
  yield* says(course, 'addressee', chance.between(2, 8), 'AcceptRecommendation', () => ({
    response: 'Đơn vị tiếp thu',
  }));
  if (chance.often(BECOMES_A_TASK)) yield* assign(course);
  yield* says(course, 'addressee', chance.between(30, 70), 'ReportBack', () => ({
    report: 'Đã thực hiện các nội dung kiến nghị',
  }));
  const satisfied = chance.often(SATISFIES);
  yield* says(course, 'council', chance.between(3, 15), 'AssessRecommendation', () => ({
    ...{ satisfied, assessment: satisfied ? 'Đạt yêu cầu' : 'Chưa đạt, đề nghị giải trình' },
    ...(!satisfied && { followUp: chance.oneOf(['question-at-session', 're-supervision']) }),
  }));
  yield* says(course, 'council', chance.between(1, 10), 'CloseRecommendation', () =>
    // what followed is told by no chapter: the reason stands in for it
    satisfied ? {} : { reason: 'Đã chuyển Thường trực HĐND xem xét tại kỳ họp' },
  );
}
