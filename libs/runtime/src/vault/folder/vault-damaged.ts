import { RefusesToStart } from '../../installation/refuses-to-start.js';

/** Thrown when a record of the vault folder is missing or not what was written there: damaged, swapped, or sealed by another key. */
export class VaultDamaged extends RefusesToStart {
  override readonly name = 'VaultDamaged';

  constructor(folder: string, record: string) {
    super(`In the vault ${folder}, ${record} is damaged or was moved; restore the vault from its backup.`);
  }
}
