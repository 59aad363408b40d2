import { describe, expect, it } from '@jest/globals';
import { calendarFile } from '@dondoc/config';
import { domainCommands, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import { getMetadataStorage, IsIP } from 'class-validator';
import { FAULT_WITHOUT_WORDS, faultInVietnamese } from './fault-words.js';
import { Malformed, type Fault } from './malformed.js';
import { readBody } from './read-body.js';

const commands = domainCommands({ calendar: workingCalendar(workingCalendarFile.parse(calendarFile)) });

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
// these ask nothing of a value
const SILENT: readonly string[] = ['conditionalValidation', 'whitelistValidation'];

/** Everything that class-validator knows: with the commands, every class that stands somewhere in a body is declared. */
const allMetadata = (): readonly Metadata[] => {
  const storage = getMetadataStorage() as object as { validationMetadatas: Map<unknown, Metadata[]> };
  return [...storage.validationMetadatas.values()].flat();
};

class Unworded {
  @IsIP() address!: string;
}

const faultsOf = async (type: new () => object, input: unknown): Promise<readonly Fault[]> => {
  const error = await readBody(type, input).catch((reason: unknown) => reason);
  return error instanceof Malformed ? error.faults : [];
};

describe('a fault in Vietnamese', () => {
  const constraints = allMetadata()
    .filter(({ type, target }) => !SILENT.includes(type) && target !== Unworded)
    .map(({ target, propertyName, name, type }) => ({ target, propertyName, constraint: name ?? type }));

  it('has words for every validator of every command', () => {
    const names = new Set(constraints.map(({ constraint }) => constraint));
    // the walk found what it was to find
    expect([...names]).toEqual(
      expect.arrayContaining(['isText', 'isDeadline', 'nestedValidation', 'matches']),
    );
    expect(constraints.length).toBeGreaterThan(200);
    const without = constraints.filter(({ target, propertyName, constraint }) => {
      const object: object =
        typeof target === 'function' ? (Object.create(target.prototype as object) as object) : {};
      const vi = faultInVietnamese(object, propertyName, constraint);
      return vi === FAULT_WITHOUT_WORDS || vi.includes('undefined');
    });
    expect(without).toEqual([]);
  });

  it.each(commands.map(({ name, body, example }) => [name, body, example] as const))(
    'stands beside the English of whatever is wrong with %s',
    async (_, body, example) => {
      const spoilt = Object.keys(example).map((key) => ({ ...example, [key]: { odd: [1] } }));
      const all = [...spoilt, {}, { ...example, surprise: 1, occurredAt: 1, signing: 'x' }];
      const faults = (await Promise.all(all.map((input) => faultsOf(body, input)))).flat();
      expect(faults.length).toBeGreaterThan(0);
      for (const { sentence } of faults) {
        expect(sentence.vi).not.toBe(FAULT_WITHOUT_WORDS);
        expect(sentence.vi).toMatch(/^(Giá trị|Từng mục|Danh sách|Không|Phải) .*[^.]\.$/);
        expect(sentence.en).not.toBe(sentence.vi);
      }
    },
  );

  it('names limits and what may stand', async () => {
    const register = commands.find(({ name }) => name === 'RegisterAccount');
    const faults = await faultsOf(register?.body ?? Unworded, {
      ...register?.example,
      password: 'ngắn',
      username: 'A B',
    });
    expect(faults.map(({ path, sentence }) => [path, sentence.vi])).toEqual([
      ['username', 'Giá trị phải gồm 2 đến 64 chữ thường, chữ số, dấu chấm, gạch nối hoặc gạch dưới.'],
      ['password', 'Giá trị phải có ít nhất 8 ký tự.'],
    ]);
  });

  it('is told in general where a validator has no words', async () => {
    const [fault] = await faultsOf(Unworded, { address: 'x' });
    expect(fault?.sentence).toEqual({ vi: FAULT_WITHOUT_WORDS, en: 'address must be an ip address' });
  });
});
