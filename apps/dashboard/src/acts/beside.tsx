import { Suspense, type ReactNode } from 'react';
import { Loading } from '../states/states.js';
import './beside.css';

/** Where a drawer opens that is fetched only then; its place is shown when that takes long, and nothing moves. */
export function Beside({ children }: { readonly children: ReactNode }) {
  const coming = (
    <div className="beside">
      <Loading />
    </div>
  );
  return <Suspense fallback={coming}>{children}</Suspense>;
}
