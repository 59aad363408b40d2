/** What the server drew for this answer alone; a style that is made as a screen needs it must carry it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * Ant Design hands the number to the styles of its components, but not to those by which it measures the browser: a policy
 * that is strict with these would be reported as broken on every page.
 */
export const carryNonce = (): void => {
  if (!nonce) return;
  const create = document.createElement.bind(document) as (name: string, options?: object) => HTMLElement;
  document.createElement = (name: string, options?: object) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
};
