import { DeleteOutlined } from '@ant-design/icons';
import type { EvidenceBody } from '@dondoc/api';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import { DayField } from '../day/day-field.js';
import { useWords } from '../words/language.js';

interface EvidenceFieldProps {
  readonly id?: string;
  readonly value?: readonly EvidenceBody[];
  readonly onChange?: (value: readonly EvidenceBody[]) => void;
  readonly optional?: boolean;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const evidenceOf = async (file: File): Promise<EvidenceBody> => ({
  sha256: hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
  size: file.size,
  mediaType: file.type || 'application/octet-stream',
  title: file.name,
});

/** Files by their fingerprints, each with the number and the day of its document. */
export function EvidenceField({ id, value = [], onChange, optional = false }: EvidenceFieldProps) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  // browsers keep this from pages that are not served securely
  const isSafe = globalThis.isSecureContext;
  const hint = optional ? words.act.evidenceOptional : words.act.evidenceHint;

  const add = async (files: FileList | null): Promise<void> => {
    const found = await Promise.all([...(files ?? [])].map(evidenceOf));
    const known = new Set(value.map(({ sha256 }) => sha256));
    onChange?.([...value, ...found.filter(({ sha256 }) => !known.has(sha256))]);
    if (picker.current) picker.current.value = '';
  };
  const amend = (place: number, change: Partial<EvidenceBody>) =>
    onChange?.(
      value.map((each, at) => {
        if (at !== place) return each;
        const entries = Object.entries({ ...each, ...change });
        return Object.fromEntries(
          entries.filter(([, part]) => part !== undefined && part !== ''),
        ) as EvidenceBody;
      }),
    );
  return (
    <div>
      <input ref={picker} type="file" multiple hidden onChange={({ target }) => void add(target.files)} />
      <ul className="evidence">
        {value.map(({ sha256, title, documentNumber, documentOn }, place) => (
          <li key={sha256}>
            <strong>{title}</strong>
            <Input
              aria-label={`${words.act.evidenceNumber}: ${title ?? ''}`}
              placeholder={words.act.evidenceNumber}
              value={documentNumber}
              onChange={({ target }) => amend(place, { documentNumber: target.value })}
            />
            <DayField
              label={`${words.act.evidenceOn}: ${title ?? ''}`}
              value={documentOn}
              onChange={(day) => amend(place, { documentOn: day ?? '' })}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={`${words.act.evidenceRemove}: ${title ?? ''}`}
              onClick={() => onChange?.(value.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      <Button
        {...(id !== undefined && { id })}
        aria-label={`${words.act.evidenceAdd}: ${words.act.evidence}`}
        disabled={!isSafe}
        onClick={() => picker.current?.click()}
      >
        {words.act.evidenceAdd}
      </Button>
      <p className="note">{isSafe ? hint : words.act.evidenceUnsafe}</p>
    </div>
  );
}
