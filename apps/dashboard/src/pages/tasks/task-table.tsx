import type { TaskLine } from '@dondoc/api';
import { Table, type TableColumnsType, type TableProps } from 'antd';
import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { useTaskFilter, type Sort } from './task-filter.js';

interface TaskTableProps {
  readonly items: readonly TaskLine[];
  /** Ordinal of the first row in the whole list. */
  readonly first: number;
  readonly busy: boolean;
}

/** Excel-like: number and content stay in sight, the rest moves beneath. */
export function TaskTable({ items, first, busy }: TaskTableProps) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const { address, sort, descending, change } = useTaskFilter();
  const asOf = address.get('asOf');
  const along = asOf === null ? '' : `?asOf=${asOf}`;
  const frozen = { fixed: 'left' as const };
  const sorted = (key: Sort) => ({
    key,
    sorter: true,
    sortOrder: sort === key ? (descending ? ('descend' as const) : ('ascend' as const)) : null,
  });
  const dayOr = (day: string | undefined) => (day === undefined ? '–' : printed.day(day));

  const columns: TableColumnsType<TaskLine> = [
    {
      title: words.tasks.ordinal,
      width: 56,
      align: 'right',
      ...frozen,
      render: (_, __, place) => first + place,
    },
    {
      title: words.tasks.reference,
      width: 100,
      fixed: 'left',
      rowScope: 'row',
      ...sorted('reference'),
      render: (_, { id, reference }) => (
        <Link to={`/tasks/${id}${along}`} aria-label={words.tasks.open(reference ?? '')}>
          {reference ?? '–'}
        </Link>
      ),
    },
    {
      title: words.tasks.content,
      width: 340,
      ...frozen,
      render: (_, { content, provenance }) => (
        <>
          {content} {provenance && <span className="provenance">[{say(provenanceLabels[provenance])}]</span>}
        </>
      ),
    },
    {
      title: words.tasks.lead,
      width: 170,
      ...sorted('leadName'),
      render: (_, { leadId }) => nameOf(leadId),
    },
    {
      title: words.tasks.state,
      width: 190,
      ...sorted('timeliness'),
      render: (_, { timeliness, reviewOn, lifecycle }) => (
        <span className="stacked">
          <TimelinessTag timeliness={timeliness} reviewOn={reviewOn} />
          <LifecycleTag lifecycle={lifecycle} />
        </span>
      ),
    },
    {
      title: words.tasks.approvedDue,
      width: 130,
      ...sorted('dueOn'),
      render: (_, { dueOn }) => dayOr(dueOn),
    },
    {
      title: words.tasks.originalDue,
      width: 130,
      ...sorted('originalDueOn'),
      render: (_, { originalDueOn }) => dayOr(originalDueOn),
    },
    {
      title: words.tasks.number,
      width: 190,
      render: (_, { directiveNumber, clauseLabel }) =>
        [directiveNumber, clauseLabel].filter(Boolean).join(', '),
    },
    {
      title: words.tasks.date,
      width: 120,
      ...sorted('issuedOn'),
      render: (_, { issuedOn }) => dayOr(issuedOn),
    },
    { title: words.tasks.issuer, width: 150, render: (_, { issuerId }) => nameOf(issuerId) },
    {
      title: words.tasks.coordinator,
      width: 200,
      render: (_, { coordinatorIds }) => coordinatorIds.map(nameOf).join(', '),
    },
    {
      title: words.tasks.product,
      width: 240,
      render: (_, { expectedProduct }) =>
        'none' in expectedProduct
          ? words.tasks.noProduct
          : `${expectedProduct.kind} ${words.task.to} ${expectedProduct.addressedTo}`,
    },
  ];

  const onChange: TableProps<TaskLine>['onChange'] = (_, __, by) => {
    const { columnKey, order } = Array.isArray(by) ? (by[0] ?? {}) : by;
    change({
      sort: order ? String(columnKey) : undefined,
      descending: order === 'descend' ? 'true' : undefined,
    });
  };
  return (
    <Table<TaskLine>
      size="small"
      bordered
      rowKey="id"
      className="register"
      columns={columns}
      dataSource={items}
      loading={busy}
      scroll={{ x: 'max-content' }}
      sticky
      pagination={false}
      onChange={onChange}
    />
  );
}
