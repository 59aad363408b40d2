import { describe, expect, it } from '@jest/globals';
import { ProblemAdapter } from './problem-adapter.js';

/** Where the server thinks that a request came from, which `connection` sent and which says of itself `forwarded`. */
const originOf = async (trusted: string[], connection: string, forwarded: string): Promise<string> => {
  const adapter = new ProblemAdapter(trusted);
  adapter.http.get('/', async ({ ip }) => ip);
  const { body } = await adapter.inject({
    method: 'GET',
    url: '/',
    remoteAddress: connection,
    headers: { 'x-forwarded-for': forwarded },
  });
  return body;
};

describe('where a request came from', () => {
  it('is whoever connects, when no proxy is trusted', async () => {
    expect(await originOf([], '192.0.2.7', '203.0.113.9')).toBe('192.0.2.7');
  });

  it('is what a trusted proxy says', async () => {
    expect(await originOf(['192.0.2.0/24'], '192.0.2.7', '203.0.113.9')).toBe('203.0.113.9');
  });

  it('is not what somebody else says, nor what stands before the word of the trusted proxy', async () => {
    expect(await originOf(['192.0.2.7'], '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
    expect(await originOf(['192.0.2.7'], '192.0.2.7', '10.0.0.1, 203.0.113.9')).toBe('203.0.113.9');
  });
});
