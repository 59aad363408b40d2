import type { FigureGroup, StatusSummary } from '@dondoc/api';
import { useNavigate, useSearchParams } from 'react-router';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';
import type { BarSeries } from '../../chart/bars.js';
import { LazyBars } from '../../chart/lazy-bars.js';
import { COUNTED, kindsOfCell } from '../../figures/kinds.js';
import { listAddress, type ListFilter } from '../../figures/task-list-link.js';
import { timelinessLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { agenciesOf } from './agencies-of.js';

interface ChartProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

type Cell = keyof FigureGroup['cells'];

const CELLS: readonly Cell[] = [
  'completedOnTime',
  'completedLate',
  'openInTime',
  'openOverdue',
  'openNoDeadline',
];
const TONES: Readonly<Record<Cell, BarSeries['tone']>> = {
  completedOnTime: 'done',
  completedLate: 'soon',
  openInTime: 'plain',
  openOverdue: 'late',
  openNoDeadline: 'quiet',
};

/** More bars than this cannot be read side by side. */
const MOST_BARS = 30;

const useOpenList = () => {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  return (filter: ListFilter) => void navigate(listAddress(filter, address.get('asOf')));
};

/** The tasks of each agency, by the cells of the official report. */
export function AgencyChart({ summary: { groups }, filter }: ChartProps) {
  const { words } = useSpeech();
  const { nameOf } = useAgencies();
  const open = useOpenList();
  // chosen by size, shown by name: no ranking
  const shown = groups.slice(0, MOST_BARS).toSorted((a, b) => inVietnamese(nameOf(a.key), nameOf(b.key)));
  const names: Readonly<Record<Cell, string>> = {
    completedOnTime: words.status.doneOnTime,
    completedLate: words.status.doneLate,
    openInTime: words.status.openInTime,
    openOverdue: words.status.openOverdue,
    openNoDeadline: words.status.openNoDeadline,
  };
  if (shown.length < 2) return null;
  return (
    <>
      <LazyBars
        label={words.status.chartByAgency(shown.length)}
        names={shown.map(({ key }) => nameOf(key))}
        series={CELLS.map((cell) => ({
          name: names[cell],
          tone: TONES[cell],
          counts: shown.map(({ cells }) => cells[cell]),
        }))}
        onPick={(series, at) => {
          const [cell, group] = [CELLS[series], shown[at]];
          if (cell && group) open({ ...filter, leadId: agenciesOf(group), timeliness: kindsOfCell[cell] });
        }}
      />
      <p className="note not-printed">
        {words.status.chartClick} {shown.length < groups.length && words.status.chartFirst(shown.length)}
      </p>
    </>
  );
}

/** How the tasks stand to their deadlines; kinds that none has are left out. */
export function TimelinessChart({ summary: { byTimeliness }, filter }: ChartProps) {
  const { words, say } = useSpeech();
  const open = useOpenList();
  const kinds = COUNTED.filter((kind) => byTimeliness[kind] > 0);
  return (
    <LazyBars
      label={words.status.chartTimeliness}
      names={kinds.map((kind) => say(timelinessLabels[kind]))}
      series={[{ name: words.status.bands, tone: 'plain', counts: kinds.map((kind) => byTimeliness[kind]) }]}
      onPick={(_, at) => {
        const kind = kinds[at];
        if (kind) open({ ...filter, timeliness: [kind] });
      }}
    />
  );
}
