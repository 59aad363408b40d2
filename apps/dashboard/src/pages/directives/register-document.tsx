import { registerDocument, type CitationBody, type DocumentRow, type Signing } from '@dondoc/api';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { readDraft } from '../../acts/draft.js';
import { rule } from '../../acts/form-rule.js';
import { given } from '../../acts/given.js';
import { making } from '../../acts/sent.js';
import { SigningItem } from '../../acts/signing-item.js';
import { useAgencies } from '../../agency/agencies.js';
import { DayField } from '../../day/day-field.js';
import { useDay } from '../../day/day.js';
import { CitationsField } from '../../papers/citations-field.js';
import { matches } from '../../words/folded.js';
import { usePost } from '../../session/session.js';
import { documentKindLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { PaperFields } from './paper-fields.js';
import { isCited } from './register-rules.js';

interface DocumentValues {
  readonly direction: DocumentRow['direction'];
  readonly kind: DocumentRow['kind'];
  readonly number: string;
  readonly issuedOn: string;
  readonly summary: string;
  readonly issuerId?: string;
  readonly issuerName?: string;
  readonly receivedOn?: string;
  readonly basis?: readonly CitationBody[];
  readonly signing?: Signing;
}

const DRAFT = 'new.document';
const KINDS = ['letter', 'report', 'conclusion', 'decision', 'directive', 'plan'] as const;

/** Vào sổ văn bản đến, đi: a paper that assigns nothing here; another body's needs no signature of ours. */
export default function RegisterDocument({ onClose }: { readonly onClose: () => void }) {
  const { words, say } = useSpeech();
  const { today } = useDay();
  const go = useNavigate();
  const { options } = useAgencies();
  const agencyId = usePost()?.agencyId ?? '';
  const [direction, setDirection] = useState(readDraft<DocumentValues>(DRAFT)?.direction ?? 'incoming');
  const needed = [{ required: true, message: words.act.required }];
  return (
    <CommandDrawer<DocumentValues>
      title={words.directives.registerDocument}
      draft={DRAFT}
      size={760}
      initial={{ direction: 'incoming', kind: 'letter', issuedOn: today }}
      onChange={(values) => setDirection(values.direction)}
      send={async ({ kind, number, issuedOn, summary, basis = [], ...more }, sent) => {
        const { issuerId, issuerName, receivedOn, signing } = more;
        const of =
          direction === 'incoming' ? given({ issuerId, issuerName, receivedOn }) : given({ signing });
        const body = { agencyId, direction, kind, number, issuedOn, summary, basis: [...basis] };
        return (
          await registerDocument({
            headers: making(sent),
            body: { ...body, ...of },
            throwOnError: true,
          })
        ).data;
      }}
      onClose={onClose}
      onDone={({ id }) => void go(`/directives?tab=documents&paper=${id}`)}
    >
      <Form.Item name="direction" label={words.directives.direction}>
        <Radio.Group
          options={[
            { value: 'incoming', label: words.directives.incoming },
            { value: 'outgoing', label: words.directives.outgoing },
          ]}
        />
      </Form.Item>
      <Form.Item name="kind" label={words.directives.kind} rules={needed}>
        <Select options={KINDS.map((value) => ({ value, label: say(documentKindLabels[value]) }))} />
      </Form.Item>
      <PaperFields
        numberHint={
          direction === 'incoming' ? words.directives.foreignNumberHint : words.directives.numberHint
        }
      />
      {direction === 'incoming' && (
        <>
          <Form.Item name="issuerId" label={words.papers.issuer}>
            <Select allowClear showSearch={{ filterOption: matches }} options={options} />
          </Form.Item>
          <Form.Item
            name="issuerName"
            label={words.directives.issuerName}
            extra={words.directives.issuerNameHint}
          >
            <Input />
          </Form.Item>
          <Form.Item name="receivedOn" label={words.directives.receivedOn}>
            <DayField latest={today} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="basis"
        label={words.papers.basis}
        rules={[rule(isCited, words.papers.citationNeedsWords)]}
      >
        <CitationsField />
      </Form.Item>
      {direction === 'outgoing' && <SigningItem optional />}
    </CommandDrawer>
  );
}
