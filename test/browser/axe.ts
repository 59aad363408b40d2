import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A rule of axe, and the HTML of each place that breaks it. */
export interface Violation {
  readonly rule: string;
  readonly at: readonly string[];
}

/**
 * What breaks a success criterion of WCAG 2.2, level A or AA, on the page as it stands. Screens have no frames of other
 * origins, so that axe needs no second page to join what it found in them; and what is right is not described.
 */
export const violationsOn = async (page: Page): Promise<readonly Violation[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: WCAG } })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => ({ rule: id, at: nodes.map(({ html }) => html) }));
};
