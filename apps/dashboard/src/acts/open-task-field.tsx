import { listTasksOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useAgencies } from '../agency/agencies.js';
import { OPEN_LIFECYCLES } from '../figures/open-lifecycles.js';
import { useLater } from '../search/use-later.js';
import { useWords } from '../words/language.js';
import type { Controlled } from './act-control.js';

const SHOWN = 20;

interface OpenTaskFieldProps extends Controlled {
  /** The task that this one is not: nothing takes its own place. */
  readonly otherThan: string;
}

/** Another task that is still open, found by its words. */
export function OpenTaskField({ otherThan, ...controlled }: OpenTaskFieldProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const [typed, setTyped] = useState('');
  const text = useLater(typed);
  const { data } = useQuery({
    ...listTasksOptions({
      query: { limit: SHOWN, lifecycle: [...OPEN_LIFECYCLES], ...(text !== '' && { text }) },
    }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.items ?? [])
    .filter(({ id }) => id !== otherThan)
    .map(({ id, directiveNumber, reference, content, leadId }) => ({
      value: id,
      label: `${[directiveNumber, reference, nameOf(leadId)].filter(Boolean).join(', ')}: ${content}`,
    }));
  return (
    <Select
      {...controlled}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={words.directive.successorHint}
      options={options}
    />
  );
}
