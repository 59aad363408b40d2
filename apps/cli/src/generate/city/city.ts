import type { Chance } from '../engine/chance.js';
import type { Tier } from '../tiers.js';
import { departmentOffices } from './department-offices.js';
import { cityOffices } from './city-offices.js';
import type { City, Establish } from './lines.js';
import type { Office } from './office.js';
import { fill } from './seats.js';

/** The quality of an agency, as how many of a hundred tasks it leaves lying: most are good, a few are very bad. */
const qualityOf = (chance: Chance): number => 1.5 + 18.5 * (chance.between(0, 1_000) / 1_000) ** 3;

/** The agencies of a tier on its first day, with their posts still to be established. */
export const cityOf = (tier: Tier, chance: Chance, id: (name: string) => string): City => {
  const offices: Office[] = [];
  const establish: Establish = ({ parent, ...office }) => {
    const made: Office = {
      ...office,
      agencyId: id(`agency ${offices.length}`),
      parent,
      units: [],
      seats: [],
      leftLying: qualityOf(chance),
    };
    parent?.units.push(made);
    offices.push(made);
    return made;
  };
  const made = tier.scope === 'department' ? departmentOffices(establish) : cityOffices(establish);
  fill(offices, tier.users);
  return { ...made, offices };
};
