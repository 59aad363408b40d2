import canonicalize from 'canonicalize';

/**
 * The canonical form of a JSON value (RFC 8785): keys in order of their UTF-16 code units, numbers as ECMAScript prints them.
 * @throws TypeError for a value that JSON cannot hold.
 */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
};
