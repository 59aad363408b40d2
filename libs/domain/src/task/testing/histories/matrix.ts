import { Rejected } from '@dondoc/event-sourcing';
import { lifecycle } from '../../../timeliness/lifecycle.js';
import type { Line } from './play.js';
import { HISTORY_ACTS, isSurrounding, type HistoryAct, type Place } from './step.js';

const PLACES: readonly Place[] = ['none', ...lifecycle().options];

interface Count {
  attempts: number;
  accepted: number;
}

/** How often each command was tried on a task in each state, and how often it went through. */
export class Matrix {
  private readonly counts = new Map<string, Count>();

  note({ step: { act }, place, outcome }: Line): void {
    if (isSurrounding(act)) return;
    const count = this.at(place, act);
    count.attempts += 1;
    if (!(outcome instanceof Rejected)) count.accepted += 1;
  }

  /** All commands together. */
  total(): Readonly<Count> {
    const sum = { attempts: 0, accepted: 0 };
    for (const { attempts, accepted } of this.counts.values()) {
      sum.attempts += attempts;
      sum.accepted += accepted;
    }
    return sum;
  }

  /** The pair that was tried least. */
  rarest(): { readonly place: Place; readonly act: HistoryAct; readonly attempts: number } {
    const pairs = PLACES.flatMap((place) =>
      HISTORY_ACTS.map((act) => ({ place, act, attempts: this.at(place, act).attempts })),
    );
    return pairs.reduce((least, pair) => (pair.attempts < least.attempts ? pair : least));
  }

  /** A table of commands and states, each pair as accepted of attempts. */
  toString(): string {
    const cells = HISTORY_ACTS.map((act) => [
      act,
      ...PLACES.map((place) => {
        const { attempts, accepted } = this.at(place, act);
        return `${accepted}/${attempts}`;
      }),
    ]);
    const rows = [['accepted/attempts', ...PLACES], ...cells];
    const widths =
      rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    return rows
      .map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      )
      .join('\n');
  }

  private at(place: Place, act: HistoryAct): Count {
    const key = `${place} ${act}`;
    const known = this.counts.get(key) ?? { attempts: 0, accepted: 0 };
    this.counts.set(key, known);
    return known;
  }
}
