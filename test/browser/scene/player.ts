import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { PASSWORD } from '../../acceptance/support/office.js';
import { choose } from '../choose.js';
import { signIn } from '../sign-in.js';

/** Somebody at a browser of their own, who knows nothing but the screens. */
export class Player {
  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async enter(browser: Browser, address: string, username: string): Promise<Player> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await signIn(page, username, PASSWORD);
    await expect(page.getByRole('navigation', { name: 'Danh mục' })).toBeVisible();
    return new Player(page, address);
  }

  /** Opens a place of the menu. */
  async goTo(place: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Danh mục' });
    // an icon stands before the name, and the last page may still be shown for a moment
    const link = menu.getByRole('link', { name: new RegExp(`${place}$`) });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** By its words; an icon before them is read out, too. */
  button(words: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: new RegExp(`^([a-z-]+ )?${words}$`) });
  }

  /** The form that lies over all others. */
  get form(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** Opens a form, fills it in and sends it; the screen says that it is recorded. */
  async act(open: Locator, fill: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    const sending = this.button('Gửi');
    const forms = await sending.count();
    await open.click();
    await expect(sending).toHaveCount(forms + 1);
    const form = this.form;
    await fill(form);
    await this.button('Gửi', form).click();
    await expect(sending).toHaveCount(forms);
  }

  /** Chooses from a list. */
  choose(field: Locator, option: string): Promise<void> {
    return choose(field, option);
  }

  /** Opens the next act of a task from what waits. */
  async next(reference: string): Promise<Locator> {
    await this.goTo('Việc của tôi');
    return this.page.getByRole('link', { name: `Xử lý: ${reference}` });
  }

  async openTask(reference: string): Promise<void> {
    await this.goTo('Việc của tôi');
    await this.page.getByRole('main').getByRole('link', { name: reference, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(reference);
  }

  /** Types a day. */
  async date(field: Locator, day: string): Promise<void> {
    await field.fill(day);
    await field.press('Tab');
  }

  async sign(within: Locator, holder: string): Promise<void> {
    await this.choose(within.getByLabel('Người ký', { exact: true }), holder);
  }

  async attach(within: Locator, title: string, number: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await within.getByRole('button', { name: /^Chọn tệp/ }).click();
    await (await choosing).setFiles({ name: title, mimeType: 'text/plain', buffer: Buffer.from(title) });
    await within.getByLabel(`Số, ký hiệu: ${title}`).fill(number);
  }

  /** Waits until the page has heard that time has moved; where nothing else happened, it asks when it is loaded. */
  async hears(moment: string): Promise<void> {
    const hasHeard = async () => {
      const session = await this.page.evaluate(() => sessionStorage.getItem('dondoc.session') ?? '');
      return Date.parse(/"now":"([^"]+)"/.exec(session)?.[1] ?? '') >= Date.parse(moment);
    };
    const soon = await expect
      .poll(hasHeard, { timeout: 2_000 })
      .toBe(true)
      .then(
        () => true,
        () => false,
      );
    if (soon) return;
    await this.page.reload();
    await expect.poll(hasHeard).toBe(true);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
