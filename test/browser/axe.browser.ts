import { violationsOn } from './axe.js';
import { expect, test } from './example.js';

test('axe names a picture without words, words too pale and a page without a language', async ({ page }) => {
  await page.setContent(
    '<title>Sổ</title><main><h1>Sổ văn bản</h1><img src="data:,"><p style="color: #ccc">nhạt</p><p>đậm</p></main>',
  );
  const found = await violationsOn(page);
  expect(found.map(({ rule }) => rule).toSorted()).toEqual(['color-contrast', 'html-has-lang', 'image-alt']);
  expect(found.flatMap(({ at }) => at)).toContain('<p style="color: #ccc">nhạt</p>');
});
