import { PlusOutlined } from '@ant-design/icons';
import { listDocumentsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { usePrinted } from '../day/day.js';
import { usePost } from '../session/session.js';
import { useWords } from '../words/language.js';
import { RegisterDrawer, type PaperKind } from './register-drawer.js';
import { usePapers } from './use-papers.js';

interface PaperFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (documentId: string) => void;
  readonly kind: PaperKind;
  /** Whose document it is where it is not of one's own agency: it is registered as an incoming one then. */
  readonly issuerId?: string | undefined;
}

const MOST = 20;

/** A registered document, found by its number or its words; one that is not there yet is registered on the way. */
export function PaperField({ id, value, onChange, kind, issuerId }: PaperFieldProps) {
  const words = useWords();
  const printed = usePrinted();
  const post = usePost();
  const [text, setText] = useState('');
  const [registering, setRegistering] = useState(false);
  const { data } = useQuery({
    ...listDocumentsOptions({ query: { limit: MOST, ...(text !== '' && { text }) } }),
    placeholderData: keepPreviousData,
  });
  const paperOf = usePapers([value]);
  const chosen = paperOf(value);
  const found = [...(chosen ? [chosen] : []), ...(data?.items ?? []).filter((each) => each.id !== value)];
  return (
    <div className="stacked paper-field">
      <Select<string>
        {...(id !== undefined && { id })}
        showSearch={{ filterOption: false, onSearch: setText }}
        className="fills"
        placeholder={words.supervision.paperChoose}
        value={value ?? null}
        options={found.map((each) => ({
          value: each.id,
          label: `${each.number}, ${printed.day(each.issuedOn)}. ${each.summary}`,
        }))}
        onChange={(next) => onChange?.(next)}
      />
      {post?.commands.includes('RegisterDocument') && (
        <Button icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
          {words.supervision.paperNew}
        </Button>
      )}
      {registering && (
        <RegisterDrawer
          kind={kind}
          issuerId={issuerId}
          onClose={() => setRegistering(false)}
          onDone={(documentId) => onChange?.(documentId)}
        />
      )}
    </div>
  );
}
