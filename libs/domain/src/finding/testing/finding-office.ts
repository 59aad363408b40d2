import { Rejected } from '@dondoc/event-sourcing';
import { TaskOffice } from '../../task/testing/task-office.js';
import { raiseFinding } from '../decisions/raise-finding.js';
import type { FindingEvent } from '../finding.events.js';
import { finding, findingIdOf, type FindingKey } from '../finding.state.js';

const system = { accountId: '00000000-0000-4000-8000-0000000000e9', postIds: [], roles: [] };

type Raised = Extract<FindingEvent, { type: 'FindingRaised' }>['data'];

/** An office whose engine looks for what crossed. */
export class FindingOffice extends TaskOffice {
  /** Tries to raise a finding. @returns what it says, or the code of the refusal. */
  async look(key: FindingKey, now: string): Promise<Raised | string> {
    const act = { aggregate: finding, id: findingIdOf(key), decision: raiseFinding, body: key };
    try {
      const { events } = await this.run({ ...act, actor: system, now });
      // the only event that raising writes
      return events[0]?.data as Raised;
    } catch (error) {
      if (error instanceof Rejected) return error.code;
      throw error;
    }
  }

  /** The ids of all events of these types, in the order of the log. */
  eventsOf(...types: readonly string[]): readonly string[] {
    return this.store.log.events.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  }
}
