import { expect, type Locator } from '@playwright/test';

/** Chooses from a list, and looks whether it was taken: a list that opens or closes under the pointer swallows a click. */
export const choose = async (field: Locator, option: string | RegExp): Promise<void> => {
  const chosen = field.locator('xpath=ancestor::div[contains(concat(" ", @class, " "), " ant-select ")]');
  const list = field.page().locator('.ant-select-dropdown:visible .ant-select-item-option');
  const isTaken = (text: string) => (typeof option === 'string' ? text.includes(option) : option.test(text));
  await expect(async () => {
    if (isTaken(await chosen.innerText())) return;
    await field.click();
    // a long list shows it once its words are typed
    if (typeof option === 'string' && (await field.isEditable())) await field.fill(option);
    await list.filter({ hasText: option }).first().click({ timeout: 5_000 });
    await expect(chosen).toContainText(option, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  // a list of which several are chosen stays open
  await field.blur();
};
