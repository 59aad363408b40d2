import type { FigureGroup, StatusSummary } from '@dondoc/api';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';
import { COMPLETED, kindsOfCell } from '../../figures/kinds.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';
import { agenciesOf } from './agencies-of.js';
import { AgencyChart } from './charts.js';
import { Rate } from './rate.js';

interface ByAgencyProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
  readonly onRollUp: (rolledUp: boolean) => void;
}

/** A screen is not slowed down by agencies that nobody has asked for yet. */
const SHOWN_FIRST = 40;

function AgencyRow({ group, filter }: { readonly group: FigureGroup; readonly filter: ListFilter }) {
  const { nameOf } = useAgencies();
  const words = useWords();
  const { key, total, cells, byTimeliness, rates, asWas = [], undivided } = group;
  const own: ListFilter = { ...filter, leadId: agenciesOf(group) };
  const before = asWas.filter((each) => each.key !== key);
  return (
    <tr>
      <th scope="row">
        {nameOf(key)}
        {before.map((each) => (
          <div key={each.key} className="note">
            {words.status.asWas(nameOf(each.key), each.total)}
          </div>
        ))}
        {undivided && <div className="note">{words.status.undivided}</div>}
      </th>
      <td>
        <TaskListLink filter={{ ...own, counted: true }}>{total}</TaskListLink>
      </td>
      <td>
        <TaskListLink filter={{ ...own, timeliness: COMPLETED }}>
          {cells.completedOnTime + cells.completedLate}
        </TaskListLink>
      </td>
      <td>
        <TaskListLink
          filter={{ ...own, timeliness: kindsOfCell.openOverdue }}
          className={cells.openOverdue > 0 ? 'late' : ''}
        >
          {cells.openOverdue}
        </TaskListLink>
      </td>
      <td>
        <TaskListLink filter={{ ...own, timeliness: ['DueSoon'] }}>{byTimeliness.DueSoon}</TaskListLink>
      </td>
      <td>
        <Rate rate={rates.approved} filter={own} by="timeliness" />
      </td>
    </tr>
  );
}

/** Tổng hợp theo cơ quan: in order of name, counts before the rate; no ranking. */
export function ByAgency({ summary, filter, onRollUp }: ByAgencyProps) {
  const { groups, rolledUp } = summary;
  const words = useWords();
  const { nameOf } = useAgencies();
  const [isWhole, setWhole] = useState(false);
  const ordered = useMemo(
    () => groups.toSorted((a, b) => inVietnamese(nameOf(a.key), nameOf(b.key))),
    [groups, nameOf],
  );
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN_FIRST);
  return (
    <section aria-labelledby="by-agency">
      <h2 id="by-agency">{words.status.byAgency}</h2>
      <Checkbox checked={rolledUp} onChange={({ target }) => onRollUp(target.checked)}>
        {words.status.rolledUp}
      </Checkbox>
      <AgencyChart summary={summary} filter={filter} />
      <div className="scrolls">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.status.agency}</th>
              <th scope="col">{words.status.total}</th>
              <th scope="col">{words.status.completed}</th>
              <th scope="col">{words.status.overdue}</th>
              <th scope="col">{words.status.dueSoon}</th>
              <th scope="col">{words.status.rate}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <AgencyRow key={group.key} group={group} filter={filter} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < ordered.length && (
        <Button onClick={() => setWhole(true)}>{words.status.showAll(ordered.length)}</Button>
      )}
    </section>
  );
}
