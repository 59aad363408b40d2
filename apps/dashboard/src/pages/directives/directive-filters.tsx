import { Button, Form, Select, Tag } from 'antd';
import { useCallback } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import { matches } from '../../words/folded.js';
import { SearchField } from '../../search/search-field.js';
import { useWords } from '../../words/language.js';
import { useRegisterAddress } from './register-address.js';

const YEARS_BACK = 5;

/** Words, year, issuer and order of the register of directives, as they stand in the address. */
export function DirectiveFilters() {
  const words = useWords();
  const { day } = useDay();
  const { options } = useAgencies();
  const { year, text, issuerId, filter, sort, descending, narrows, change, clear } = useRegisterAddress();
  const search = useCallback((typed: string) => change({ text: typed }, true), [change]);
  const thisYear = Number(day.slice(0, 4));
  const years = [...Array(YEARS_BACK + 1).keys()].map((back) => String(thisYear - back));
  const shown = year !== undefined && !years.includes(year) ? [year, ...years] : years;
  const order = sort === 'number' ? 'number' : sort === 'issuedOn' && !descending ? 'oldest' : 'newest';
  const tag = (name: string, label: string) => (
    <Tag closable onClose={() => change({ [name]: undefined })}>
      {label}
    </Tag>
  );
  return (
    <search className="filters not-printed">
      <SearchField
        text={text}
        label={words.directives.searchLabel}
        hint={words.directives.search}
        onSearch={search}
      />
      <Form layout="vertical" className="filter-grid">
        <Form.Item label={words.directives.year} htmlFor="year">
          <Select<string>
            id="year"
            value={year ?? 'all'}
            options={[
              ...shown.map((each) => ({ value: each, label: each })),
              { value: 'all', label: words.directives.everyYear },
            ]}
            onChange={(chosen) => change({ year: chosen === String(thisYear) ? undefined : chosen })}
          />
        </Form.Item>
        <Form.Item label={words.papers.issuer} htmlFor="issuerId">
          <Select<string>
            id="issuerId"
            allowClear
            showSearch={{ filterOption: matches }}
            value={issuerId ?? null}
            options={options}
            onChange={(chosen: string | undefined) => change({ issuerId: chosen })}
          />
        </Form.Item>
        <Form.Item label={words.directives.sort} htmlFor="sort">
          <Select<string>
            id="sort"
            value={order}
            options={[
              { value: 'newest', label: words.directives.newest },
              { value: 'oldest', label: words.directives.oldest },
              { value: 'number', label: words.directives.byNumber },
            ]}
            onChange={(chosen) =>
              change({
                sort: chosen === 'newest' ? undefined : chosen === 'oldest' ? 'issuedOn' : 'number',
                descending: undefined,
              })
            }
          />
        </Form.Item>
      </Form>
      <div className="filter-tags">
        {filter.withoutTasks && tag('withoutTasks', words.directives.withoutTasks)}
        {filter.unresolved && tag('unresolved', words.directives.unresolved)}
        {narrows && (
          <Button size="small" onClick={clear}>
            {words.directives.clear}
          </Button>
        )}
      </div>
    </search>
  );
}
