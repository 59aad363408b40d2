import { listAgenciesOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSpeech } from '../words/language.js';

const FRESH_MS = 5 * 60_000;
const collator = new Intl.Collator('vi', { numeric: true });

/** Compares as Vietnamese is sorted, and MH-2 before MH-10. */
export const inVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** All agencies by id, and how they are called in the person's language. */
export const useAgencies = () => {
  const { language } = useSpeech();
  const { data } = useQuery({ ...listAgenciesOptions(), staleTime: FRESH_MS });
  return useMemo(() => {
    const byId = new Map((data?.items ?? []).map((agency) => [agency.id, agency]));
    const nameOf = (id: string | undefined): string => {
      const found = id === undefined ? undefined : byId.get(id);
      if (!found) return '…';
      return (language === 'en' ? found.nameEn : found.shortName) ?? found.name;
    };
    const options = [...byId.values()]
      .map(({ id }) => ({ value: id, label: nameOf(id) }))
      .toSorted((a, b) => inVietnamese(a.label, b.label));
    return { byId, nameOf, options };
  }, [data, language]);
};
