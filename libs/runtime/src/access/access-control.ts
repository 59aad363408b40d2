import type { Role } from '@dondoc/domain';
import type { Actor, Rejected } from '@dondoc/event-sourcing';
import {
  administratorMayNot,
  mayNotAdvanceTime,
  mayNotOperate,
  roleMayNotGive,
  roleMayNotSee,
} from './access.refusals.js';
import type { Read, RoleTable } from './role-table.js';

const holdsOneOf = (actor: Actor, allowed: readonly Role[]) =>
  actor.roles.some((role) => allowed.includes(role as Role));

/** The one place that says who may give which command and see which part, from the role table. */
export class AccessControl {
  constructor(private readonly table: RoleTable) {}

  /**
   * An administrator may give an administrator's commands only, whatever else it holds in the post it acts in.
   * @throws Rejected of kind *authority*: `administrator-may-not`, `role-may-not`
   */
  command(name: string, actor: Actor): void {
    const refused = this.refusalOf(name, actor);
    if (refused) throw refused;
  }

  /** Why {@link command} refuses; undefined where it does not. */
  refusalOf(name: string, actor: Actor): Rejected | undefined {
    const allowed = (Object.hasOwn(this.table.commands, name) && this.table.commands[name]) || [];
    if (actor.roles.includes('administrator') && !allowed.includes('administrator'))
      return administratorMayNot({ command: name });
    return holdsOneOf(actor, allowed) ? undefined : roleMayNotGive({ command: name, roles: allowed });
  }

  /** The commands that {@link command} lets this actor give. */
  commandsOf(actor: Actor): readonly string[] {
    return Object.keys(this.table.commands).filter((name) => this.refusalOf(name, actor) === undefined);
  }

  /** @throws Rejected of kind *authority*: `role-may-not-see` */
  read(name: Read, actor: Actor): void {
    const allowed = this.table.reads[name];
    const may = allowed === 'any' ? actor.roles.length > 0 : holdsOneOf(actor, allowed);
    if (!may) throw roleMayNotSee({ read: name });
  }

  /** Whether the actor may see the trail of every agency. */
  seesWholeTrail(actor: Actor): boolean {
    return holdsOneOf(actor, this.table.wholeTrail);
  }

  /** Whether the actor may see restricted records of other agencies. */
  seesRestricted(actor: Actor): boolean {
    return holdsOneOf(actor, this.table.restricted);
  }

  /** @throws Rejected of kind *authority*: `may-not-advance-time` */
  simulation(actor: Actor): void {
    if (!holdsOneOf(actor, this.table.simulation)) throw mayNotAdvanceTime({});
  }

  /** @throws Rejected of kind *authority*: `may-not-operate` */
  operation(actor: Actor): void {
    if (!holdsOneOf(actor, this.table.operation)) throw mayNotOperate({});
  }

  /** The commands that the table does not name; there must be none. */
  missing(names: readonly string[]): readonly string[] {
    return names.filter((name) => !Object.hasOwn(this.table.commands, name));
  }
}
