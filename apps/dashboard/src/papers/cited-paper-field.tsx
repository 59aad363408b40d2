import type { Paper } from '@dondoc/api';
import {
  listDirectivesOptions,
  listDocumentsOptions,
  listPapersOptions,
  listPlansOptions,
} from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { usePrinted } from '../day/day.js';
import { useLater } from '../search/use-later.js';
import { useWords } from '../words/language.js';

type Kind = Paper['kind'];
type Found = Pick<Paper, 'id' | 'number' | 'issuedOn' | 'summary'>;

interface CitedPaperFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined, paper: Found | undefined) => void;
  /** One register only; otherwise all. */
  readonly kind?: Kind;
  /** What stands in the empty field. */
  readonly hint?: string;
}

const SHOWN = 20;

/** Finds a paper by its number or summary in the registers. */
export function CitedPaperField({ label, value, onChange, kind, hint }: CitedPaperFieldProps) {
  const words = useWords();
  const printed = usePrinted();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const text = useLater(typed);
  const query = { limit: SHOWN, ...(text !== '' && { text }) };
  const when = (each: Kind) => ({
    enabled: isOpen && (kind ?? each) === each,
    placeholderData: keepPreviousData,
  });
  const directives = useQuery({ ...listDirectivesOptions({ query }), ...when('directive') });
  const plans = useQuery({ ...listPlansOptions({ query }), ...when('plan') });
  const documents = useQuery({ ...listDocumentsOptions({ query }), ...when('document') });
  const chosen = useQuery({
    ...listPapersOptions({ query: { ids: [value ?? ''] } }),
    enabled: value !== undefined,
  });

  const choice = (paper: Found) => ({
    value: paper.id,
    label: `${paper.number}, ${printed.day(paper.issuedOn)}: ${paper.summary}`,
  });
  const registers: readonly { readonly label: string; readonly found: readonly Found[] }[] = [
    { label: words.papers.directives, found: directives.data?.items ?? [] },
    { label: words.papers.plans, found: plans.data?.items ?? [] },
    { label: words.papers.documents, found: documents.data?.items ?? [] },
  ];
  const listed: readonly Found[] = [
    ...registers.flatMap(({ found }) => found),
    ...(chosen.data?.items ?? []),
  ];
  const current = listed.find(({ id }) => id === value);
  const groups = registers
    .filter(({ found }) => found.length > 0)
    .map((register) => ({ label: register.label, options: register.found.map(choice) }));
  const isListed = groups.some(({ options }) => options.some((option) => option.value === value));
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={hint ?? words.papers.citationPaperHint}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      value={value ?? null}
      // antd shows a value without a choice as it is: an id
      options={current && !isListed ? [choice(current), ...groups] : groups}
      onOpenChange={setOpen}
      onChange={(id: string | undefined) =>
        onChange(
          id,
          listed.find((each) => each.id === id),
        )
      }
    />
  );
}
