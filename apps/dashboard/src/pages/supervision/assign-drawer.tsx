import { assignTask, type RecommendationDetail, type Signing } from '@dondoc/api';
import { Form, Input, Radio, Select } from 'antd';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { making } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { liesUnder } from '../../agency/lies-under.js';
import { DayField } from '../../day/day-field.js';
import { usePost } from '../../session/session.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';

interface Values {
  readonly leadId?: string;
  readonly coordinatorIds?: readonly string[];
  readonly content?: string;
  readonly number?: string;
  readonly productKind?: string;
  readonly productTo?: string;
  readonly kind?: 'fixed' | 'none';
  readonly dueOn?: string;
  readonly signing?: Signing;
}

interface AssignDrawerProps {
  readonly recommendation: RecommendationDetail;
  readonly onClose: () => void;
}

/** Whom one's own agency may give work to: those under it. */
export const useAgenciesUnder = () => {
  const own = usePost()?.agencyId ?? '';
  const { options, byId } = useAgencies();
  return options.filter(({ value }) => value !== own && liesUnder(byId, value, own));
};

/** Gives out a task whose source is the recommendation itself, without a directive in between. */
export function AssignDrawer({ recommendation, onClose }: AssignDrawerProps) {
  const words = useWords();
  const post = usePost();
  const { options } = useAgencies();
  const under = useAgenciesUnder();
  const { id, reference, content: asked, addresseeIds } = recommendation;
  const first = addresseeIds.find((each) => under.some(({ value }) => value === each));
  const required = [{ required: true, message: words.act.required }];
  return (
    <CommandDrawer<Values>
      title={`${words.supervision.assign} ${reference}`}
      draft={`${id}.AssignTask`}
      size={640}
      initial={{ content: asked, kind: 'fixed', ...(first && { leadId: first }) }}
      send={async ({ leadId = '', content = '', productKind = '', productTo = '', ...values }, sent) => {
        const { kind, dueOn = '', coordinatorIds = [], signing, number } = values;
        const deadline =
          kind === 'none'
            ? { kind: 'none' as const, reviewEvery: 'quarter' as const }
            : { kind: 'fixed' as const, date: dueOn, wording: 'by' as const, rolls: false };
        const body = {
          ...{
            issuerId: post?.agencyId ?? '',
            leadId,
            coordinatorIds: [...coordinatorIds],
            content,
            deadline,
          },
          expectedProduct: { kind: productKind, addressedTo: productTo },
          source: { recommendationIds: [id] },
          ...(post?.roles.includes('tracking-officer') && { trackingPostId: post.postId }),
          ...given({ signing, reference: number }),
        };
        return (await assignTask({ headers: making(sent), body, throwOnError: true })).data;
      }}
      onClose={onClose}
    >
      <Form.Item name="leadId" label={words.task.lead} rules={required}>
        <Select showSearch={{ filterOption: matches }} options={under} />
      </Form.Item>
      <Form.Item name="coordinatorIds" label={`${words.task.coordinators} (${words.supervision.optional})`}>
        <Select mode="multiple" showSearch={{ filterOption: matches }} options={options} />
      </Form.Item>
      <Form.Item name="content" label={words.supervision.content} rules={required}>
        <Input.TextArea rows={4} />
      </Form.Item>
      <Form.Item name="number" label={`${words.supervision.taskNumber} (${words.supervision.optional})`}>
        <Input />
      </Form.Item>
      <Form.Item name="productKind" label={words.supervision.productKind} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="productTo" label={words.supervision.productTo} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={words.supervision.deadline} rules={required}>
        <Radio.Group
          options={[
            { value: 'fixed', label: words.supervision.fixed },
            { value: 'none', label: words.supervision.reviewed },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') !== 'none' && (
            <Form.Item name="dueOn" label={words.supervision.dueOn} rules={required}>
              <DayField />
            </Form.Item>
          )
        }
      </Form.Item>
      <SigningItem />
    </CommandDrawer>
  );
}
