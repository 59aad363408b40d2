import { isOpen, task } from '@dondoc/domain';
import { streamOf } from '@dondoc/event-sourcing';
import { anOfficer } from '../city/office.js';
import { held } from '../engine/held.js';
import type { Life, Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { complete, completeAtLast } from './completing.js';
import { delegate } from './delegating.js';
import { askForExtension } from './extending.js';
import { fateOf } from './fate.js';
import { act, issuersSigning, lastDayOf, officeOf, type Given, type Underway } from './underway.js';

/** The lead takes the task up. */
function* takeUp(underway: Underway): Part<void> {
  const { chance, pace } = underway;
  const received = pace.after(
    chance.weighted([
      [75, 0],
      [20, 1],
      [5, 3],
    ]),
  );
  yield* act(underway, 'lead', 'clerk', 'AcknowledgeTask', received);
  const started = pace.after(chance.between(0, 2));
  yield* act(underway, 'lead', 'head', 'StartWork', started, (day) =>
    chance.often(70) ? { officerId: anOfficer(officeOf(underway, 'lead'), chance, day).accountId } : {},
  );
}

/** The issuer takes the task back. */
function* takeBack(underway: Underway): Part<void> {
  const { chance, pace } = underway;
  const moment = pace.after(chance.between(1, 15));
  yield* act(underway, 'issuer', 'leader', 'WithdrawTask', moment, (day) => ({
    reason: 'Nội dung đã được lồng ghép vào nhiệm vụ khác',
    signing: issuersSigning(underway, day),
  }));
}

function* course(underway: Underway): Part<void> {
  const { fate, chance } = underway;
  if (fate.withdrawn && chance.often(50)) return yield* takeBack(underway);
  yield* takeUp(underway);
  yield* delegate(underway);
  if (fate.asksExtension !== 'never' && lastDayOf(underway) !== undefined) yield* askForExtension(underway);
  if (fate.withdrawn) return yield* takeBack(underway);
  yield* fate.leftLying ? completeAtLast(underway) : complete(underway);
}

/** A task from its assignment on: taken up, reported on, perhaps extended, passed down or left lying, handed in and accepted. */
export function* taskLife(world: World, given: Given): Life {
  const { taskId, reference, assignedAt, family = held(world.streams) } = given;
  const chance = world.chance(`task ${reference}`);
  family.keep(streamOf(task, taskId));
  try {
    yield* course({
      ...{ ...given, family, world, chance },
      fate: fateOf(officeOf({ world, taskId }, 'lead').leftLying, chance),
      pace: world.pace(`task ${reference}`, assignedAt),
      begin: (part) => world.begin(taskLife(world, part)),
    });
  } finally {
    // what stays open may still be handed over, or end with its directive
    const state = world.streams.stateOf(task, taskId);
    if (!state || !isOpen(state.lifecycle)) family.release();
  }
}
