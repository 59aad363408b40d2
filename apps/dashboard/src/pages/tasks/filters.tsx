import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button, Collapse, Form, Select, Tag } from 'antd';
import { useCallback } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { DayField } from '../../day/day-field.js';
import { usePapers } from '../../papers/use-papers.js';
import { SearchField } from '../../search/search-field.js';
import { matches } from '../../words/folded.js';
import { levelLabels, lifecycleLabels, timelinessLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { FILTER_NAMES, useTaskFilter, type FilterName } from './task-filter.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Named {
  readonly vi: string;
  readonly en: string;
}

/** The filters that stand in the address; those that only a number of another screen sets are shown as tags. */
export function Filters() {
  const { words, say } = useSpeech();
  const { address, filter, narrows, change, clear } = useTaskFilter();
  const { options } = useAgencies();
  const { directiveId = [], parentTaskId } = filter;
  const paperOf = usePapers(directiveId);
  const parent = useQuery({
    ...getTaskOptions({ path: { id: parentTaskId ?? '' } }),
    enabled: parentTaskId !== undefined,
  });
  const { reference, content } = parent.data?.task ?? {};
  const search = useCallback((text: string) => change({ text }, true), [change]);
  const choices = (labels: Readonly<Record<string, Named>>): Choice[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: say(label) }));

  const several = (name: FilterName, label: string, of: Choice[]) => (
    <Form.Item label={label} htmlFor={name}>
      <Select
        id={name}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        showSearch={{ filterOption: matches }}
        value={(address.get(name) ?? '').split(',').filter(Boolean)}
        options={of}
        onChange={(chosen: string[]) => change({ [name]: chosen.join(','), counted: undefined })}
      />
    </Form.Item>
  );
  const one = (name: FilterName, label: string) => (
    <Form.Item label={label} htmlFor={name}>
      <Select<string>
        id={name}
        allowClear
        showSearch={{ filterOption: matches }}
        value={address.get(name)}
        options={options}
        onChange={(chosen: string | undefined) => change({ [name]: chosen })}
      />
    </Form.Item>
  );
  const tag = (name: FilterName, label: string) =>
    address.has(name) && (
      <Tag closable onClose={() => change({ [name]: undefined })}>
        {label}
      </Tag>
    );
  const span = (from: FilterName, to: FilterName, label: string) =>
    (address.has(from) || address.has(to)) && (
      <Tag closable onClose={() => change({ [from]: undefined, [to]: undefined })}>
        {label}: {words.tasks.span(address.get(from), address.get(to))}
      </Tag>
    );
  const original = (filter.originalTimeliness ?? []).map((kind) => say(timelinessLabels[kind])).join(', ');
  const inside = FILTER_NAMES.filter((name) => name !== 'text' && address.has(name)).length;
  return (
    <search className="filters not-printed">
      <SearchField
        text={address.get('text') ?? ''}
        label={words.tasks.searchLabel}
        hint={words.tasks.search}
        onSearch={search}
      />
      <Collapse
        size="small"
        items={[
          {
            key: 'filters',
            label: `${words.tasks.filters}${inside > 0 ? ` (${inside})` : ''}`,
            children: (
              <Form layout="vertical" className="filter-grid">
                {several('leadId', words.tasks.lead, options)}
                {several('issuerId', words.tasks.issuer, options)}
                {one('coordinatorId', words.tasks.coordinator)}
                {several('lifecycle', words.tasks.lifecycle, choices(lifecycleLabels))}
                {several('timeliness', words.tasks.timeliness, choices(timelinessLabels))}
                {several('level', words.tasks.level, choices(levelLabels))}
                <Form.Item label={`${words.tasks.due}: ${words.tasks.dueFrom}`} htmlFor="dueFrom">
                  <DayField id="dueFrom" value={filter.dueFrom} onChange={(dueFrom) => change({ dueFrom })} />
                </Form.Item>
                <Form.Item label={`${words.tasks.due}: ${words.tasks.dueTo}`} htmlFor="dueTo">
                  <DayField id="dueTo" value={filter.dueTo} onChange={(dueTo) => change({ dueTo })} />
                </Form.Item>
              </Form>
            ),
          },
        ]}
      />
      <div className="filter-tags">
        {tag('counted', words.tasks.counted)}
        {tag('originalTimeliness', `${words.tasks.decidedBy}: ${original}`)}
        {span('overdueFrom', 'overdueTo', words.tasks.overdueBy)}
        {span('leftFrom', 'leftTo', words.tasks.daysLeft)}
        {tag('extensionPending', words.tasks.extension)}
        {tag('orphaned', words.tasks.orphaned)}
        {tag('returned', words.tasks.returned)}
        {tag('id', words.tasks.these((filter.id ?? []).length))}
        {tag(
          'directiveId',
          words.tasks.ofDirective(directiveId.map((id) => paperOf(id)?.number ?? '…').join(', ')),
        )}
        {tag('clauseId', words.tasks.ofClause)}
        {tag('planItemId', words.tasks.ofPlanItem)}
        {tag('parentTaskId', words.tasks.ofTask(reference ?? content ?? '…'))}
        {tag('recommendationId', words.tasks.ofRecommendation)}
        {narrows && (
          <Button size="small" onClick={clear}>
            {words.tasks.clear}
          </Button>
        )}
      </div>
    </search>
  );
}
