import { expect } from '@playwright/test';
import type { Player } from './player.js';

interface Directive {
  readonly number: string;
  readonly summary: string;
  readonly clauses: readonly string[];
  readonly signer: string;
}

/** Vào sổ văn bản; its screen is shown then. */
export const registerDirective = async (player: Player, directive: Directive): Promise<void> => {
  const { number, summary, clauses, signer } = directive;
  await player.goTo('Sổ văn bản');
  await player.act(player.button('Vào sổ văn bản'), async (form) => {
    await form.getByLabel('Số, ký hiệu').fill(number);
    await form.getByLabel('Trích yếu').fill(summary);
    for (const [place, content] of clauses.entries()) {
      if (place > 0) await player.button('Thêm mục', form).click();
      await form.getByLabel(`Nội dung mục thứ ${place + 1}`).fill(content);
    }
    await player.sign(form, signer);
  });
  await expect(player.page).toHaveURL(/\/directives\/[0-9a-f-]+$/);
};

/** A plan that answers every clause of the directive. */
export const registerPlan = async (
  player: Player,
  number: string,
  directive: string,
  signer: string,
): Promise<void> => {
  await player.goTo('Sổ văn bản');
  await player.page
    .getByRole('navigation', { name: 'Các sổ văn bản' })
    .getByRole('link', { name: /Kế hoạch/ })
    .click();
  await player.act(player.button('Vào sổ kế hoạch'), async (form) => {
    await form.getByLabel('Số, ký hiệu').fill(number);
    await form.getByLabel('Trích yếu').fill('[Minh họa] Kế hoạch thực hiện');
    await player.choose(form.getByLabel('Văn bản được thực hiện'), directive);
    await player.button('Mỗi mục một nội dung', form).click();
    await player.sign(form, signer);
  });
  const plan = player.page.getByRole('dialog', { name: number });
  await expect(plan).toContainText(directive);
  await player.button('Đóng', plan).click();
};

interface Assignment {
  /** Opened from the register first; absent where its screen is open already. */
  readonly directive?: string;
  readonly clause: string;
  readonly leads?: string;
  readonly group?: string;
  readonly reference: string;
  readonly dueOn?: string;
  readonly workingDays?: number;
  readonly computed?: string;
  readonly recommendation?: string;
  readonly signer: string;
}

/** Tách nhiệm vụ from a clause: seen first, then given. */
export const assign = async (player: Player, assignment: Assignment): Promise<void> => {
  const { directive, clause, leads, group, reference, dueOn, workingDays, computed } = assignment;
  const { page } = player;
  if (directive !== undefined) {
    await player.goTo('Sổ văn bản');
    await page.getByRole('main').getByRole('link', { name: directive }).first().click();
    await expect(page).toHaveURL(/\/directives\/[0-9a-f-]+$/);
  }
  await page.getByRole('link', { name: `Tách nhiệm vụ từ ${clause}` }).click();
  if (group !== undefined) await player.button(group).click();
  if (leads !== undefined) await page.getByRole('checkbox', { name: leads }).check();
  await page.getByLabel('Số hiệu nhiệm vụ').fill(reference);
  await page.getByLabel('Loại sản phẩm').fill('báo cáo');
  await page.getByLabel('Nơi nhận sản phẩm').fill('UBND Thành phố');
  if (dueOn !== undefined) await player.date(page.getByLabel('Ngày', { exact: true }), dueOn);
  if (workingDays !== undefined) {
    await player.choose(page.getByLabel('Cách đặt thời hạn'), 'Số ngày kể từ');
    await page.getByLabel('Số ngày', { exact: true }).fill(String(workingDays));
  }
  if (computed !== undefined)
    await expect(page.locator('.number-card').filter({ hasText: 'Hạn' })).toContainText(computed);
  if (assignment.recommendation !== undefined) {
    await page.getByText('Tổng hợp, thuộc nhiệm vụ').click();
    await player.choose(page.getByLabel('Theo kiến nghị giám sát'), assignment.recommendation);
  }
  await player.sign(page.getByRole('main'), assignment.signer);
  await player.button('Xem trước \\d+ nhiệm vụ').click();
  await expect(page.getByText('giao được').first()).toBeVisible();
  await player.button('Giao').click();
  await expect(
    page.getByRole('link', { name: /^Mở (nhiệm vụ|danh sách \d+ nhiệm vụ) vừa giao$/ }),
  ).toBeVisible();
};
