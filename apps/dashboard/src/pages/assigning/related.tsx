import { getAgencyOptions, listRecommendationsOptions, listTasksOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Collapse, Form, Select } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import type { Origin } from './assigning-values.js';

const MOST = 200;

interface RelatedProps {
  readonly origin: Origin;
  readonly issuerId: string;
  readonly leads: readonly string[];
}

/** Who else has a part in the tasks, and what they belong to; all of it may be left out. */
export function Related({ origin: { directiveId }, issuerId, leads }: RelatedProps) {
  const words = useWords();
  const said = words.assigning;
  const { options } = useAgencies();
  const { data: agency } = useQuery(getAgencyOptions({ path: { id: issuerId } }));
  const { data: recommendations } = useQuery(listRecommendationsOptions({ query: { limit: MOST } }));
  const { data: parents } = useQuery({
    ...listTasksOptions({
      query: {
        issuerId: [issuerId],
        limit: MOST,
        sort: 'reference',
        counted: true,
        ...(directiveId && { directiveId: [directiveId] }),
      },
    }),
    enabled: directiveId !== undefined,
  });
  const choice = { allowClear: true, showSearch: { filterOption: matches } };
  return (
    <>
      <Form.Item name="coordinators" label={said.coordinators}>
        <Select {...choice} mode="multiple" options={options.filter(({ value }) => !leads.includes(value))} />
      </Form.Item>
      <Collapse
        size="small"
        className="below"
        items={[
          {
            key: 'more',
            label: `${said.consolidator}, ${said.parent.toLowerCase()}, ${said.tracking.toLowerCase()}`,
            forceRender: true,
            children: (
              <>
                <Form.Item name="consolidator" label={said.consolidator}>
                  <Select {...choice} options={options} />
                </Form.Item>
                <Form.Item name="parent" label={said.parent}>
                  <Select
                    {...choice}
                    options={(parents?.items ?? []).map(({ id, reference, content }) => ({
                      value: id,
                      label: [reference, content].filter(Boolean).join(': '),
                    }))}
                  />
                </Form.Item>
                <Form.Item name="tracking" label={said.tracking}>
                  <Select
                    {...choice}
                    options={(agency?.posts ?? []).map(({ postId, title }) => ({
                      value: postId,
                      label: title,
                    }))}
                  />
                </Form.Item>
                <Form.Item name="recommendations" label={said.recommendations}>
                  <Select
                    {...choice}
                    mode="multiple"
                    options={(recommendations?.items ?? []).map(({ id, reference, content }) => ({
                      value: id,
                      label: `${reference}: ${content}`,
                    }))}
                  />
                </Form.Item>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
