import { malformedProblem } from './problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body as JSON in UTF-8; no body is undefined. What is inside is checked later, with paths.
 * @throws Problem `malformed`
 */
export const readJson = (body: Buffer): unknown => {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(body));
  } catch (error) {
    throw malformedProblem([
      {
        path: '',
        sentence: {
          vi: 'Nội dung gửi lên không phải JSON mã hóa UTF-8.',
          en: `is not JSON in UTF-8: ${(error as Error).message.slice(0, 120)}`,
        },
      },
    ]);
  }
};
