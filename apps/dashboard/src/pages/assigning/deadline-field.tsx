import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { DayField } from '../../day/day-field.js';
import { useWords } from '../../words/language.js';
import { FIRST_DEADLINE, type DeadlineDraft } from './deadline-draft.js';

interface DeadlineFieldProps {
  readonly id?: string;
  readonly value?: DeadlineDraft;
  readonly onChange?: (value: DeadlineDraft) => void;
}

const choices = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));

/** A deadline of every kind that the engine knows. */
export function DeadlineField({ id, value = {}, onChange }: DeadlineFieldProps) {
  const words = useWords();
  const said = words.assigning;
  const draft = { ...FIRST_DEADLINE, ...value };
  const change = (part: DeadlineDraft) => onChange?.({ ...draft, ...part });
  const labelled = (label: string, control: ReactNode) => (
    <label className="deadline-part">
      <span>{label}</span>
      {control}
    </label>
  );
  const parts: Readonly<Record<typeof draft.kind, ReactNode>> = {
    fixed: (
      <>
        {labelled(
          said.wording,
          <Select
            aria-label={said.wording}
            value={draft.wording}
            options={choices(said.wordings)}
            onChange={(wording) => change({ wording })}
          />,
        )}
        {labelled(
          said.day,
          <DayField label={said.day} value={draft.date} onChange={(date) => change({ date })} />,
        )}
        <Checkbox
          className="deadline-whole"
          checked={draft.rolls}
          onChange={({ target }) => change({ rolls: target.checked })}
        >
          {said.rolls}
        </Checkbox>
      </>
    ),
    period: (
      <>
        {labelled(
          said.count,
          <InputNumber
            aria-label={said.count}
            min={1}
            max={1000}
            precision={0}
            value={draft.count ?? null}
            onChange={(count) => change({ count: count ?? undefined })}
          />,
        )}
        {labelled(
          said.unit,
          <Select
            aria-label={said.unit}
            value={draft.unit}
            options={choices(said.units)}
            onChange={(unit) => change({ unit })}
          />,
        )}
        {labelled(
          said.from,
          <Select
            aria-label={said.from}
            value={draft.from}
            options={choices(said.froms)}
            onChange={(from) => change({ from })}
          />,
        )}
        {draft.from === 'event' && (
          <>
            {labelled(
              said.event,
              <Input
                aria-label={said.event}
                value={draft.what ?? ''}
                onChange={({ target }) => change({ what: target.value })}
              />,
            )}
            {labelled(
              said.eventOn,
              <DayField label={said.eventOn} value={draft.on} onChange={(on) => change({ on })} />,
            )}
          </>
        )}
      </>
    ),
    endOf: (
      <>
        {labelled(
          said.period,
          <Select
            aria-label={said.period}
            value={draft.period}
            options={choices(said.periods)}
            onChange={(period) => change({ period })}
          />,
        )}
        {labelled(
          said.containing,
          <DayField
            label={said.containing}
            value={draft.containing}
            onChange={(containing) => change({ containing })}
          />,
        )}
      </>
    ),
    none: labelled(
      said.reviewEvery,
      <Select
        aria-label={said.reviewEvery}
        value={draft.reviewEvery}
        options={choices(said.periods)}
        onChange={(reviewEvery) => change({ reviewEvery })}
      />,
    ),
  };
  return (
    <div className="deadline-field">
      <div className="deadline-whole">
        <Select
          {...(id !== undefined && { id })}
          aria-label={said.kind}
          className="fills"
          value={draft.kind}
          options={choices(said.kinds)}
          onChange={(kind) => change({ kind })}
        />
      </div>
      {parts[draft.kind]}
      {draft.kind !== 'none' && (
        <Input
          className="deadline-whole"
          aria-label={said.quote}
          placeholder={said.quote}
          value={draft.quote ?? ''}
          onChange={({ target }) => change({ quote: target.value })}
        />
      )}
    </div>
  );
}
