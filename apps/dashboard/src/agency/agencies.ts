import type { AgencyLine } from '@dondoc/api';
import { listAgenciesOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import type { Language } from '../words/language.js';
import { useSpeech } from '../words/language.js';

const FRESH_MS = 5 * 60_000;
const collator = new Intl.Collator('vi', { numeric: true });

/** Compares as Vietnamese is sorted, and MH-2 before MH-10. */
export const inVietnamese = (a: string, b: string): number => collator.compare(a, b);

const NONE: readonly AgencyLine[] = [];

const namedIn = (items: readonly AgencyLine[], language: Language) => {
  const byId = new Map(items.map((agency) => [agency.id, agency]));
  const nameOf = (id: string | undefined): string => {
    const found = id === undefined ? undefined : byId.get(id);
    if (!found) return '…';
    return (language === 'en' ? found.nameEn : found.shortName) ?? found.name;
  };
  let options: { readonly value: string; readonly label: string }[] | undefined;
  return {
    byId,
    nameOf,
    /** In the order of their names; put in order once somebody chooses among them. */
    get options() {
      options ??= items
        .map(({ id }) => ({ value: id, label: nameOf(id) }))
        .toSorted((a, b) => inVietnamese(a.label, b.label));
      return options;
    },
  };
};

type Agencies = ReturnType<typeof namedIn>;

/** Every row of a table asks: a city has a thousand agencies, which are gone through once for all of them. */
const made = new WeakMap<readonly AgencyLine[], Map<Language, Agencies>>();

/** All agencies by id, and how they are called in the person's language. */
export const useAgencies = (): Agencies => {
  const { language } = useSpeech();
  const { data } = useQuery({ ...listAgenciesOptions(), staleTime: FRESH_MS });
  const items = data?.items ?? NONE;
  const inLanguages = made.get(items) ?? new Map<Language, Agencies>();
  made.set(items, inLanguages);
  const agencies = inLanguages.get(language) ?? namedIn(items, language);
  inLanguages.set(language, agencies);
  return agencies;
};
