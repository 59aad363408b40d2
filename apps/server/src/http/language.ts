/** The languages that sentences are written in; Vietnamese unless the client prefers English. */
export type Language = 'vi' | 'en';

const LONGEST = 500;

/** The language of an answer, from `Accept-Language`. */
export const languageOf = (header: string | undefined): Language => {
  if (header === undefined || header.length > LONGEST) return 'vi';
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(each)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], weight: Number(weight ?? '1') };
  });
  const [best] = wishes
    .filter(({ language, weight }) => weight > 0 && (language === 'vi' || language === 'en'))
    .toSorted((a, b) => b.weight - a.weight);
  return best?.language === 'en' ? 'en' : 'vi';
};
