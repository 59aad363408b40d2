import type { Look } from '@dondoc/event-sourcing';
import { themeNamedTwice, themeUnknown } from './theme.refusals.js';
import { theme } from './theme.state.js';

interface Themed {
  readonly theme?: string | undefined;
  readonly themeId?: string | undefined;
}

/**
 * The words of the theme that a paper serves: its own, or the name of a declared one.
 * @throws Rejected `theme-named-twice`, `theme-unknown`
 */
export const lookUpThemeName = async (
  look: Look,
  { theme: words, themeId }: Themed,
): Promise<string | undefined> => {
  if (themeId === undefined) return words;
  if (words !== undefined) throw themeNamedTwice({});
  const declared = await look(theme, themeId);
  if (!declared) throw themeUnknown({ themeId });
  return declared.name;
};
