import { listAuditEventsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { useTrailFilter } from './trail-filter.js';
import { TrailFilters } from './trail-filters.js';
import { TrailList } from './trail-list.js';
import { TrailNumbers } from './trail-numbers.js';
import './trail.css';

const LIMIT = 50;

/** Lịch sử xử lý: who typed, who signed, in what capacity, on what basis, when, and what it changed; the newest first. */
export default function TrailPage() {
  const words = useWords();
  useTitle(words.trail.title);
  const { filter, narrows, after, clear, goTo } = useTrailFilter();
  const page = useQuery({
    ...listAuditEventsOptions({
      query: { ...filter, newestFirst: true, limit: LIMIT, ...(after !== undefined && { after }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{words.trail.title}</h1>
      <TrailFilters />
      <Answered of={page}>
        {({ scope, items, next }) => (
          <>
            <p className="note">{words.trail.scopes[scope]}</p>
            <TrailNumbers />
            {items.length === 0 ? (
              <Nothing
                text={
                  scope === 'whole' && filter.inspectionId === undefined
                    ? words.trail.empty
                    : words.trail.outside
                }
                hint={words.trail.outsideHint}
              >
                {narrows && <Button onClick={clear}>{words.trail.clear}</Button>}
              </Nothing>
            ) : (
              <TrailList items={items} />
            )}
            <Space className="not-printed below">
              {after !== undefined && <Button onClick={() => goTo(undefined)}>{words.trail.first}</Button>}
              {next !== undefined && <Button onClick={() => goTo(next)}>{words.trail.next}</Button>}
            </Space>
          </>
        )}
      </Answered>
    </>
  );
}
