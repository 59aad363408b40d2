import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useDark } from '../shell/appearance.js';
import type { BarsProps } from './bars.js';
import './chart.css';

const ROW_PX = 26;
const FRAME_PX = 64;
/** On a narrow screen the legend has a line for each of its words. */
const LEGEND_ROW_PX = 22;
const NARROW = matchMedia('(max-width: 767px)');

const Bars = lazy(() => import('./bars.js'));

/** Draws bars once they come into sight; what draws them is not fetched before. */
export function LazyBars(props: Omit<BarsProps, 'dark' | 'legendPx'>) {
  const dark = useDark();
  const isNarrow = NARROW.matches;
  const legend = props.series.length > 1 ? props.series.length * LEGEND_ROW_PX : 0;
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
      style={{ height: FRAME_PX + props.names.length * ROW_PX + (isNarrow ? legend : 0) }}
    >
      <Suspense fallback={null}>
        {isSeen && <Bars {...props} dark={dark} legendPx={isNarrow ? legend : 0} />}
      </Suspense>
    </figure>
  );
}
