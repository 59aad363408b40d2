const bytesOf = (encoded: string) =>
  Buffer.from(
    encoded.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );

const word = (_: string, encoding: string, text: string) =>
  encoding.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64').toString()
    : bytesOf(text.replaceAll('_', ' ')).toString();

const header = (line: string) =>
  line.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, word);

const decoded = (body: string, encoding: string | undefined): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return bytesOf(body.replaceAll(/=\r?\n/g, '')).toString();
  return body;
};

/** Reads a plain-text mail back: RFC 5322 headers unfolded, RFC 2047 words and the body decoded, line ends as `\n`. */
export const mailRead = (mail: string): { headers: Readonly<Record<string, string>>; text: string } => {
  const end = /\r?\n\r?\n/.exec(mail);
  const head = mail.slice(0, end?.index).replaceAll(/\r?\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), header(line.slice(colon + 1).trim())];
    }),
  );
  const body = end ? mail.slice(end.index + end[0].length) : '';
  const text = decoded(body, headers['content-transfer-encoding']).replaceAll('\r\n', '\n');
  return { headers, text: text.replace(/\n$/, '') };
};
