import { useSyncExternalStore } from 'react';

/** A choice of this browser's user that outlives the page. */
export interface KeptSetting<Value extends string> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly use: () => Value;
}

/** Keeps a choice in this browser; a value that is not one of `values` counts as the first one. */
export const kept = <Value extends string>(
  key: string,
  first: Value,
  values: readonly Value[],
): KeptSetting<Value> => {
  const listeners = new Set<() => void>();
  const stored = values.find((value) => value === localStorage.getItem(key));
  let current = stored ?? first;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const get = () => current;
  return {
    get,
    set: (value) => {
      current = value;
      localStorage.setItem(key, value);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
};
