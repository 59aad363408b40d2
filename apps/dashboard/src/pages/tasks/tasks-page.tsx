import { getStatusSummaryOptions, listTasksOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Grid, Select, Space } from 'antd';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { ExportButton } from './export-button.js';
import { FilterCounts } from './filter-counts.js';
import { Filters } from './filters.js';
import { PAGE_SIZES, useTaskFilter } from './task-filter.js';
import { PrintButton } from './print-button.js';
import { TaskCards } from './task-cards.js';
import './tasks.css';
import { TaskTable } from './task-table.js';

/** Danh sách nhiệm vụ: the register, narrowed and ordered as the address says. */
export default function TasksPage() {
  const words = useWords();
  useTitle(words.nav.tasks);
  const { asOf } = useDay();
  const { filter, sort, descending, limit, cursor, page, narrows, change, clear, goTo } = useTaskFilter();
  const isWide = Grid.useBreakpoint().md === true;
  const first = (page - 1) * limit + 1;
  const order = { sort, ...(descending && { descending }) };
  const list = useQuery({
    ...listTasksOptions({ query: { ...asOf, ...filter, ...order, limit, ...(cursor && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  const summary = useQuery({
    ...getStatusSummaryOptions({ query: { ...asOf, ...filter } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{words.nav.tasks}</h1>
      <DayBar />
      <Filters />
      <Answered of={list}>
        {({ items, total, next }) => (
          <>
            <div className="list-head">
              <p role="status">
                <strong>{words.tasks.found(total)}</strong>
              </p>
              <Space className="not-printed">
                <ExportButton query={{ ...asOf, ...filter, ...order }} />
                <PrintButton query={{ ...asOf, ...filter, ...order }} total={total} />
              </Space>
            </div>
            {/* keeps its line while the counts come, so that no row moves under the pointer */}
            <div className="counts-line">{summary.data && <FilterCounts summary={summary.data} />}</div>
            {items.length === 0 ? (
              <Nothing text={words.tasks.empty}>
                {narrows && <Button onClick={clear}>{words.tasks.clear}</Button>}
              </Nothing>
            ) : (
              <div className="page-shown">
                {isWide ? (
                  <TaskTable items={items} first={first} busy={list.isPlaceholderData} />
                ) : (
                  <TaskCards items={items} first={first} />
                )}
                {items.length < total && (
                  <p className="printed-only">{words.tasks.pagePrinted(first, items.length, total)}</p>
                )}
              </div>
            )}
            <Space wrap className="not-printed below">
              {cursor !== undefined && (
                <Button onClick={() => goTo(undefined, 1)}>{words.tasks.firstPage}</Button>
              )}
              {next !== undefined && (
                <Button onClick={() => goTo(next, page + 1)}>{words.tasks.nextPage}</Button>
              )}
              {(cursor !== undefined || next !== undefined) && <span>{words.tasks.page(page)}</span>}
              {total > PAGE_SIZES[0] && (
                <Select
                  aria-label={words.tasks.pageSize}
                  value={limit}
                  options={PAGE_SIZES.map((size) => ({ value: size, label: String(size) }))}
                  onChange={(size) => change({ limit: String(size) })}
                />
              )}
            </Space>
          </>
        )}
      </Answered>
    </>
  );
}
