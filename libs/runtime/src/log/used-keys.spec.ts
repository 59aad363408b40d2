import { describe, expect, it } from '@jest/globals';
import { CommandReused, type LoggedEvent } from '@dondoc/event-sourcing';
import { UsedKeys } from './used-keys.js';

const by = (commandId: string, commandHash: string) => ({ meta: { commandId, commandHash } }) as LoggedEvent;

describe('the keys of commands that ran', () => {
  it('take the same command again, and refuse another one under its key', () => {
    const keys = new UsedKeys();
    keys.take(by('one', 'hash of one'));
    expect(() => keys.check('one', 'hash of one')).not.toThrow();
    expect(() => keys.check('one', 'hash of another')).toThrow(CommandReused);
    expect(() => keys.check('two', 'hash of two')).not.toThrow();
  });
  it('are kept for the last hundred thousand commands, whoever asked for older ones', () => {
    const keys = new UsedKeys();
    for (let n = 0; n < 100_000; n++) keys.take(by(`key ${n}`, 'then'));
    expect(() => keys.check('key 0', 'now')).toThrow(CommandReused);
    keys.take(by('one more', 'then'));
    expect(() => keys.check('key 0', 'now')).not.toThrow();
    expect(() => keys.check('key 1', 'now')).toThrow(CommandReused);
  });
});
