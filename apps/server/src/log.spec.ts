import { describe, expect, it } from '@jest/globals';
import { withCorrelation } from '@dondoc/runtime';
import { openLog } from './log.js';

const ID = '00000000-0000-4000-8000-000000000001';

const written = (write: (log: ReturnType<typeof openLog>) => void) => {
  const lines: string[] = [];
  write(openLog({ LOG_LEVEL: 'info' }, { write: (line) => void lines.push(line) }));
  return lines.join('');
};

describe('a line of the log', () => {
  it('carries the id of what it belongs to', () => {
    const line = written((log) => withCorrelation(ID, () => log.info({ code: 'x' }, 'command refused')));
    expect(JSON.parse(line)).toMatchObject({ correlationId: ID, code: 'x', msg: 'command refused' });
  });

  it('tells an error without the address that a mail server quoted, and without the fields of its library', () => {
    const fault = Object.assign(new Error('550 <an.tran@example.org>: no such user'), {
      code: 'EENVELOPE',
      rejected: ['an.tran@example.org'],
    });
    const line = written((log) => log.error({ err: fault }, 'something went wrong'));
    expect(line).not.toContain('an.tran');
    expect(JSON.parse(line)).toMatchObject({
      err: { message: '550 <[address]>: no such user', code: 'EENVELOPE' },
    });
  });
});
