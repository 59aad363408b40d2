import type { IncomingHttpHeaders } from 'node:http';

/** Where the board lives; its cookie goes nowhere else. */
export const BOARD = '/operation/queues';

const NAME = 'dondoc-board';
const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

const cookie = (value: string, isSecure: boolean, lasts: string): string =>
  [
    `${NAME}=${value}`,
    `Path=${BOARD}`,
    'HttpOnly',
    'SameSite=Strict',
    lasts,
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');

/** Keeps the token of a session in the browser until it expires; over HTTPS only where the server is reached so. */
export const keepToken = (token: string, expiresAt: string, isSecure: boolean): string =>
  cookie(token, isSecure, `Expires=${new Date(expiresAt).toUTCString()}`);

/** Has the browser forget it. */
export const forgetToken = (isSecure: boolean): string => cookie('', isSecure, 'Max-Age=0');

/** The token that the browser kept; undefined without one. */
export const keptToken = ({ cookie: sent = '' }: IncomingHttpHeaders): string | undefined => {
  const found = sent
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${NAME}=`));
  const token = found?.slice(NAME.length + 1);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
};
