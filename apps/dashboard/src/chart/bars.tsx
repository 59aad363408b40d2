import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { inkOf, type Tone } from './ink.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** One colour of the stack; its pattern tells it apart where colours cannot. */
export interface BarSeries {
  readonly name: string;
  readonly tone: Tone;
  readonly counts: readonly number[];
}

export interface BarsProps {
  /** Said in place of the picture. */
  readonly label: string;
  /** Top to bottom. */
  readonly names: readonly string[];
  readonly series: readonly BarSeries[];
  readonly dark: boolean;
  /** The room of a legend whose words stand one below the other; 0 for one that stands in a line. */
  readonly legendPx: number;
  readonly onPick: (series: number, name: number) => void;
}

const optionOf = ({ names, series, legendPx }: BarsProps, isCalm: boolean): EChartsCoreOption => {
  const ink = inkOf();
  const isStacked = series.length > 1;
  return {
    animation: !isCalm,
    textStyle: { fontFamily: ink.font },
    grid: { left: 8, right: 32, top: isStacked ? Math.max(36, legendPx) : 8, bottom: 8, containLabel: true },
    // the label is the page's own
    aria: { enabled: true, label: { enabled: false }, decal: { show: isStacked } },
    // the words of a tooltip as HTML would carry styles that the policy of the page refuses
    tooltip: { trigger: 'item', renderMode: 'richText' },
    ...(isStacked && {
      legend: {
        ...(legendPx > 0 && { orient: 'vertical' }),
        top: 0,
        left: 0,
        itemHeight: 12,
        textStyle: { color: ink.text },
      },
    }),
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: ink.text },
      splitLine: { lineStyle: { color: ink.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisLabel: { color: ink.text, width: 150, overflow: 'truncate' },
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
    },
    series: series.map(({ name, tone, counts }) => ({
      type: 'bar',
      name,
      ...(isStacked && { stack: 'all' }),
      barMaxWidth: 18,
      itemStyle: { color: ink.tones[tone] },
      label: { show: !isStacked, position: 'right', color: ink.text },
      data: [...counts],
    })),
  };
};

/** Bars that lie, drawn on a canvas; the same numbers stand in a table beside it. */
export default function Bars(props: BarsProps) {
  const { label, names, series, dark, legendPx, onPick } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const picked = useRef(onPick);
  picked.current = onPick;

  useEffect(() => {
    if (!place.current) return undefined;
    const drawn = init(place.current, undefined, { renderer: 'canvas' });
    chart.current = drawn;
    drawn.on('click', ({ seriesIndex = 0, dataIndex }) => picked.current(seriesIndex, dataIndex));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);

  const content = JSON.stringify([names, series]);
  useEffect(() => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption(optionOf(props, isCalm), { notMerge: true });
    chart.current?.resize();
    // what is drawn depends on the numbers and the look alone
  }, [content, dark, legendPx]);

  return <div ref={place} role="img" aria-label={label} className="chart" />;
}
