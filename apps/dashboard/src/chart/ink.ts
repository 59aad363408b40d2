/** What a colour says: the same as on the tags. */
export type Tone = 'done' | 'soon' | 'plain' | 'late' | 'quiet';

/** The colours and letters of the page, for what is drawn and not styled. */
export const inkOf = () => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const tones: Readonly<Record<Tone, string>> = {
    done: colour('--done'),
    soon: colour('--soon'),
    plain: colour('--link'),
    late: colour('--late'),
    quiet: colour('--soft'),
  };
  return {
    text: colour('--ink'),
    line: colour('--line'),
    font: getComputedStyle(document.body).fontFamily,
    tones,
  };
};
