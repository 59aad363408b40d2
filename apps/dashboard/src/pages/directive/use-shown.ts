import { useSearchParams } from 'react-router';
import type { Shown } from './tree-nodes.js';

const SHOWN: readonly Shown[] = ['without', 'overdue'];

/** Which branches of the tree the address asks for. */
export const useShown = () => {
  const [address, setAddress] = useSearchParams();
  const shown: Shown = SHOWN.find((each) => each === address.get('show')) ?? 'all';
  const show = (next: Shown) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (next === 'all') after.delete('show');
      else after.set('show', next);
      return after;
    });
  return { shown, show };
};
