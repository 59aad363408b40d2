import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ id: string | undefined }>();

/** Runs work as a part of what began under this id: its events and its lines in the journal carry it. */
export const withCorrelation = <Result>(id: string, work: () => Result): Result => current.run({ id }, work);

/** Runs work that finds out on its way what it belongs to, and says so with {@link joinCorrelation}. */
export const findingCorrelation = <Result>(work: () => Result): Result =>
  current.run({ id: undefined }, work);

/** Says what the work in hand belongs to. */
export const joinCorrelation = (id: string): void => {
  const scope = current.getStore();
  if (scope) scope.id = id;
};

/** What the work in hand belongs to; undefined while nobody has said. */
export const correlationId = (): string | undefined => current.getStore()?.id;
