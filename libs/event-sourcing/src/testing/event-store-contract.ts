import { describe } from '@jest/globals';
import { describeAppending } from './contract/appending.js';
import { describeExecuting } from './contract/executing.js';
import { withStoreOf, type StoreHarness } from './contract/harness.js';
import { describeImporting, describeReading } from './contract/reading.js';
import { describeSubscribing } from './contract/subscribing.js';

/** What every adapter of the port promises, as tests: the same for all of them. */
export const describeEventStore = (name: string, harness: StoreHarness): void => {
  const withStore = withStoreOf(harness);
  describe(name, () => {
    describeAppending(withStore);
    describeReading(withStore);
    if (!harness.isLogShared) describeImporting(withStore);
    describeSubscribing(withStore);
    describeExecuting(harness, withStore);
  });
};
