import { lazy, useEffect } from 'react';
import type { ActDrawerProps } from './act-drawer.js';
import { Beside } from './beside.js';

const load = () => import('./act-drawer.js');
const ActDrawer = lazy(load);

/** The form of one act of a task; what draws it is not part of the screen. */
export function LazyActDrawer(props: ActDrawerProps) {
  return (
    <Beside>
      <ActDrawer {...props} />
    </Beside>
  );
}

/** Fetches the form once the screen stands: whoever loses the line while reading can still open it and write. */
export const useActDrawerAhead = (): void =>
  // one that does not come is asked for again when it is opened
  useEffect(() => void load().catch(() => undefined), []);
