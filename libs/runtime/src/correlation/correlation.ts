import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs work as a part of what began under this id: its events and its lines in the journal carry it. */
export const withCorrelation = <Result>(id: string, work: () => Result): Result => current.run(id, work);

/** What is going on belongs to this id; undefined outside of {@link withCorrelation}. */
export const correlationId = (): string | undefined => current.getStore();
