import type { DirectiveLine } from '@dondoc/api';
import { Table, type TableColumnsType, type TableProps } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { PaperLink } from '../../papers/paper-link.js';
import { DirectiveTags } from '../directive/directive-tags.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { useRegisterAddress, type Sort } from './register-address.js';
import { TaskCounts } from './task-counts.js';
import { UnresolvedTag } from './unresolved-tag.js';

interface DirectiveTableProps {
  readonly items: readonly DirectiveLine[];
  /** Ordinal of the first row in the whole register. */
  readonly first: number;
  readonly busy: boolean;
}

/** The register as it is kept on paper, one line a directive. */
export function DirectiveTable({ items, first, busy }: DirectiveTableProps) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const { sort, descending, change } = useRegisterAddress();
  const sorted = (key: Sort) => ({
    key,
    sorter: true,
    sortOrder: sort === key ? (descending ? ('descend' as const) : ('ascend' as const)) : null,
  });
  const columns: TableColumnsType<DirectiveLine> = [
    { title: words.directives.ordinal, width: 56, align: 'right', render: (_, __, place) => first + place },
    {
      title: words.papers.number,
      width: 160,
      rowScope: 'row',
      ...sorted('number'),
      render: (_, { id, number }) => <PaperLink paper={{ kind: 'directive', id, number }} />,
    },
    {
      title: words.papers.issuedOn,
      width: 140,
      ...sorted('issuedOn'),
      render: (_, { issuedOn }) => printed.day(issuedOn),
    },
    {
      title: words.papers.summary,
      render: (_, directive) => {
        const { id, summary, clauses, provenance, orphans } = directive;
        return (
          <>
            {summary} {/* what is invented begins by saying so */}
            {provenance && !summary.startsWith('[') && (
              <span className="provenance">[{say(provenanceLabels[provenance])}]</span>
            )}
            <p className="note">{words.directives.clauses(clauses.length)}</p>
            <DirectiveTags directive={directive} />
            {orphans > 0 && (
              <DayLink to={`/directives/${id}#orphans`} className="tag late">
                {words.directive.waiting(orphans)}
              </DayLink>
            )}
          </>
        );
      },
    },
    { title: words.papers.issuer, width: 170, render: (_, { issuerId }) => nameOf(issuerId) },
    {
      title: (
        <>
          {words.directives.tasks}
          <br />
          <span className="note">{words.directives.openOfTotal}</span>
        </>
      ),
      width: 190,
      render: (_, directive) => <TaskCounts directive={directive} />,
    },
    {
      title: words.directives.citations,
      width: 220,
      render: (_, directive) => <UnresolvedTag directive={directive} />,
    },
  ];
  const onChange: TableProps<DirectiveLine>['onChange'] = (_, __, by) => {
    const { columnKey, order } = Array.isArray(by) ? (by[0] ?? {}) : by;
    change({
      sort: order ? String(columnKey) : undefined,
      descending: order === 'descend' ? 'true' : undefined,
    });
  };
  return (
    <Table<DirectiveLine>
      size="small"
      bordered
      rowKey="id"
      className="register below"
      columns={columns}
      dataSource={items}
      loading={busy}
      scroll={{ x: 1100 }}
      pagination={false}
      onChange={onChange}
    />
  );
}
