import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useDark } from '../shell/appearance.js';
import type { BarsProps } from './bars.js';
import './chart.css';

const ROW_PX = 26;
const FRAME_PX = 64;

const Bars = lazy(() => import('./bars.js'));

/** Draws bars once they come into sight; what draws them is not fetched before. */
export function LazyBars(props: Omit<BarsProps, 'dark'>) {
  const dark = useDark();
  const frame = useRef<HTMLElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!frame.current) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return (
    <figure
      ref={frame}
      className="chart-frame not-printed"
      // its room is kept, so that nothing moves when it comes
      style={{ height: FRAME_PX + props.names.length * ROW_PX }}
    >
      <Suspense fallback={null}>{isSeen && <Bars {...props} dark={dark} />}</Suspense>
    </figure>
  );
}
