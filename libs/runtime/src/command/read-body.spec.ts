import { describe, expect, it } from '@jest/globals';
import { Nested, NestedList, RegisterAccount } from '@dondoc/domain';
import { IsString } from 'class-validator';
import fc from 'fast-check';
import { cleanInput } from './clean-input.js';
import { Malformed } from './malformed.js';
import { readBody } from './read-body.js';

class Part {
  @IsString() name!: string;
}
class Whole {
  @Nested(() => Part) one!: Part;
  @NestedList(() => Part) many!: Part[];
}

const paths = async (input: unknown): Promise<readonly string[]> => {
  const error = await readBody(Whole, input).catch((reason: unknown) => reason);
  if (!(error instanceof Malformed)) throw new Error('it was read');
  return error.faults.map(({ path }) => path);
};
const whole = { one: { name: 'a' }, many: [{ name: 'b' }] };

describe('reading a body', () => {
  it('gives an instance of the class, nested ones too', async () => {
    const { instance, plain } = await readBody(Whole, whole);
    expect(instance).toBeInstanceOf(Whole);
    expect(instance.many[0]).toBeInstanceOf(Part);
    expect(plain).toEqual(whole);
  });

  it('brings every text to NFC', async () => {
    const { instance, plain } = await readBody(Whole, { ...whole, one: { name: 'Đề án'.normalize('NFD') } });
    expect(instance.one.name).toBe('Đề án'.normalize('NFC'));
    expect(plain['one']).toEqual({ name: 'Đề án'.normalize('NFC') });
  });

  it('names what is wrong, however deep', async () => {
    expect(await paths({ one: { name: 1 }, many: [{ name: 'b' }, { name: 'c', extra: 1 }] })).toEqual([
      'one.name',
      'many[1].extra',
    ]);
  });

  it.each([
    ['a list where an object belongs', { ...whole, one: [] }, 'one'],
    ['an object where a list belongs', { ...whole, many: { name: 'b' } }, 'many'],
    ['null', { ...whole, one: null }, 'one'],
    ['null in a list', { ...whole, many: [null] }, 'many[0]'],
    ['null for everything', null, ''],
    ['a field that every object has', { ...whole, one: { name: 'a', toString: 1 } }, 'one'],
    ['nothing', undefined, 'one'],
  ])('refuses %s', async (_, input, path) => expect(await paths(input)).toContain(path));

  it('refuses a list that holds null where one of several kinds belongs', async () => {
    class Choice {
      @Nested(() => Part, { kinds: [{ name: 'part', value: Part }] }) choice!: Part;
    }
    await expect(readBody(Choice, { choice: [null] })).rejects.toBeInstanceOf(Malformed);
  });

  it('leaves Object.prototype alone', async () => {
    const input: unknown = JSON.parse('{"__proto__":{"polluted":true},"one":{"name":"a"},"many":[]}');
    await expect(readBody(Whole, input)).rejects.toBeInstanceOf(Malformed);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reads the body of a real command', async () => {
    const { instance } = await readBody(RegisterAccount, {
      displayName: 'Nguyễn Văn A',
      username: 'nguyen.a',
      password: 'một mật khẩu dài',
    });
    expect(instance).toBeInstanceOf(RegisterAccount);
  });
});

describe('cleaning input', () => {
  it('lets any JSON through as it is or refuses it, and never throws anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          expect(JSON.stringify(cleanInput(value)).normalize('NFC')).toBe(
            JSON.stringify(value).normalize('NFC'),
          );
        } catch (error) {
          if (!(error instanceof Malformed)) throw error;
        }
      }),
    );
  });

  it.each([
    ['NUL', 'a\0'],
    ['a lone surrogate', '\ud800'],
    ['16 KiB and more', 'a'.repeat(16 * 1024 + 1)],
    ['more values than anybody needs', Array.from({ length: 20_001 }, () => 1)],
  ])('refuses %s', (_, value) => expect(() => cleanInput({ value })).toThrow(Malformed));

  it('refuses deep nesting without running out of stack', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(() => cleanInput(deep)).toThrow(/nested/);
  });

  it('does not normalise what is too long', () => {
    const from = performance.now();
    expect(() => cleanInput(`a${'\u0301\u0323'.repeat(200_000)}`)).toThrow(Malformed);
    // normalised it would take minutes
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
