import { ROLES } from '@dondoc/domain';
import { z } from 'zod';

const roles = z.array(z.enum(ROLES));
const rolesOrAny = z.union([z.literal('any'), roles]);

/** The parts of the API that can be read, each a row of the role table. */
const READS = [
  'tasks',
  'directives',
  'plans',
  'documents',
  'agencies',
  'accounts',
  'people',
  'recommendations',
  'supervision-sessions',
  'reporting-obligations',
  'inspections',
  'findings',
  'status',
  'reminders',
  'audit',
  'live',
  'operation',
] as const;
export type Read = (typeof READS)[number];

/** Schema of the role table: which roles may give a command and see a part; `any` is everyone who holds a post. */
export const roleTable = z.strictObject({
  commands: z.record(z.string(), roles),
  reads: z.strictObject(
    Object.fromEntries(READS.map((read) => [read, rolesOrAny])) as Record<Read, typeof rolesOrAny>,
  ),
  /** Who sees the trail of every agency, and not only of the own. */
  wholeTrail: roles,
  /** Who sees restricted records of agencies that they do not belong to. */
  restricted: roles,
  /** Who acts on the engine itself: what its views cannot bear, what it could not send. */
  operation: roles,
  simulation: roles,
});
export type RoleTable = z.infer<typeof roleTable>;
