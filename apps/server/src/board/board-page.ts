import { readFileSync } from 'node:fs';
import type { Sentence } from '@dondoc/event-sourcing';
import { BOARD } from './session-cookie.js';

/** The style of the pages around the board, served beside them. */
export const boardStyle = readFileSync(new URL('./board.css', import.meta.url), 'utf8');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const both = ({ vi, en }: Sentence): string => `${escaped(vi)} <span lang="en">${escaped(en)}</span>`;

const page = (title: Sentence, content: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>dondoc · ${escaped(title.vi)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="${BOARD}/board.css">
</head>
<body>
<main>
<h1>${escaped(title.vi)}</h1>
<p lang="en">${escaped(title.en)}</p>
${content}
</main>
</body>
</html>
`;

const QUEUES: Sentence = { vi: 'Hàng đợi công việc', en: 'Job queues' };
const SIGN_OUT: Sentence = { vi: 'Đăng xuất', en: 'Sign out' };

const said = (sentence: Sentence | undefined): string =>
  sentence === undefined ? '' : `<p role="alert">${both(sentence)}</p>`;

const signOutForm = `<form method="post" action="${BOARD}/sign-out"><button>${both(SIGN_OUT)}</button></form>`;

/** Asks an administrator for name and password, and says what was wrong with the last ones. */
export const signInPage = (fault?: Sentence): string =>
  page(
    QUEUES,
    `${said(fault)}<form method="post" action="${BOARD}/sign-in">
<label>${both({ vi: 'Tên đăng nhập', en: 'Username' })}<input name="username" autocomplete="username" maxlength="200" required autofocus></label>
<label>${both({ vi: 'Mật khẩu', en: 'Password' })}<input name="password" type="password" autocomplete="current-password" maxlength="200" required></label>
<button>${both({ vi: 'Đăng nhập', en: 'Sign in' })}</button>
</form>
<footer>${both({ vi: 'Chỉ dành cho quản trị hệ thống; trang này chỉ để xem.', en: 'For administrators, and for looking only.' })}</footer>`,
  );

/** Says why somebody who is signed in may not look. */
export const refusedPage = (why: Sentence): string => page(QUEUES, said(why) + signOutForm);

/** Asks whether to sign out: a link alone must not do it. */
export const signOutPage = (): string =>
  page(
    SIGN_OUT,
    `${signOutForm}<footer><a href="${BOARD}">${both({ vi: 'Trở lại hàng đợi', en: 'Back to the queues' })}</a></footer>`,
  );
