import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { deriveId, lookInto, type CalendarDay } from '@dondoc/event-sourcing';
import { actingFor, CITY, idFor } from '../testing/agencies.js';
import { CommandOffice } from '../testing/command-office.js';
import { isActive } from './agency-on-day.js';
import { agency, type Agency } from './agency.state.js';
import { successionFile } from './succession-file.js';
import { successionPlan } from './succession-plan.js';
import { successorsOn } from './successors-on.js';

const json: unknown = JSON.parse(readFileSync('config/succession/ho-chi-minh-city.json', 'utf8'));
const file = successionFile.parse(json);
const idOf = (name: string) => deriveId(idFor('HCMC'), name);
const plan = successionPlan(file, { cityId: CITY, idOf });

const office = new CommandOffice();
const look = lookInto(office.store);
let all: readonly Agency[] = [];

beforeAll(async () => {
  const now = '2025-07-01T02:00:00.000Z';
  const actor = actingFor(CITY);
  const city = { name: 'UBND Thành phố', kind: 'executive', level: 'city', effectiveOn: '2020-01-01' };
  await office.run({ command: 'RegisterAgency', target: CITY, body: city, actor, now });
  for (const { effectiveOn, commands } of plan)
    for (const each of commands) await office.run({ ...each, actor, now, occurredAt: effectiveOn });
  const ids = new Set(plan.flatMap(({ commands }) => commands.map(({ target }) => target)));
  const states = await Promise.all([...ids].map((id) => look(agency, id)));
  all = states.filter((state) => state !== undefined);
}, 60_000);

const countOn = (day: CalendarDay) =>
  (['district', 'commune'] as const).map(
    (level) => all.filter((each) => each.level === level && isActive(each, day)).length,
  );

describe('the agencies of Ho Chi Minh City', () => {
  it.each([
    ['2020-09-26', [24, 322]],
    ['2020-12-31', [24, 322]],
    ['2021-01-01', [22, 312]],
    ['2025-06-30', [22, 312]],
    ['2025-07-01', [0, 168]],
  ] as const)('are on %s so many districts and units: %j', (day, counts) =>
    expect(countOn(day)).toEqual(counts),
  );

  it('were 34 units in the city of Thủ Đức, which took the place of three districts', () => {
    const thuDuc = idOf('UBND Thành phố Thủ Đức');
    const units = all.filter(
      (each) => isActive(each, '2021-06-01') && each.parents.at(-1)?.parentId === thuDuc,
    );
    expect(units).toHaveLength(34);
    const ended = all.filter(({ successors }) => successors.some(({ agencyId }) => agencyId === thuDuc));
    expect(ended.map(({ names }) => names[0]?.name ?? '').toSorted()).toEqual([
      'UBND Quận 2',
      'UBND Quận 9',
      'UBND Quận Thủ Đức',
    ]);
  });

  it('have all left somebody in their place, whom a chain of successions reaches', async () => {
    for (const each of all.filter(({ dissolvedOn }) => dissolvedOn !== undefined)) {
      const living = [...(await successorsOn(look, each, '2025-07-01')).values()].filter((successor) =>
        isActive(successor, '2025-07-01'),
      );
      expect([each.names[0]?.name, living.length > 0]).toEqual([each.names[0]?.name, true]);
    }
  });

  it('are followed as districts by communes of theirs, and by the city for what reaches beyond one of them', () => {
    const districts = all.filter(
      ({ level, dissolvedOn }) => level === 'district' && dissolvedOn === '2025-07-01',
    );
    expect(districts).toHaveLength(22);
    for (const { successors } of districts) {
      const [above, ...communes] = successors.toReversed();
      expect(above).toMatchObject({ agencyId: CITY, allocation: { fields: [expect.any(String)] } });
      for (const { allocation } of communes) expect(allocation?.areas?.length).toBeGreaterThan(0);
    }
  });

  it('are the same whenever they are planned', () =>
    expect(successionPlan(file, { cityId: CITY, idOf })).toEqual(plan));
});
