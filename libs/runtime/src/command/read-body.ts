import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { cleanInput } from './clean-input.js';
import { faultInVietnamese } from './fault-words.js';
import { Malformed, malformed, type Fault } from './malformed.js';

/** A body as the instance that is given to the bus, and as the plain value that its hash is taken of. */
export interface ReadBody<Body> {
  readonly instance: Body;
  readonly plain: Readonly<Record<string, unknown>>;
}

const faultsOf = (errors: readonly ValidationError[], parent: string): readonly Fault[] =>
  errors.flatMap((error) => {
    const place = /^\d+$/.test(error.property) ? `[${error.property}]` : `.${error.property}`;
    const path = parent === '' ? error.property : `${parent}${place}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, en]) => ({
      path,
      sentence: { vi: faultInVietnamese(error.target, error.property, constraint), en },
    }));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });

const NO_LIST = { vi: 'Giá trị phải là một đối tượng, không phải danh sách.', en: 'must not be a list' };
const A_LIST = { vi: 'Giá trị phải là danh sách.', en: 'must be a list' };

/** class-validator looks into a list where one object is declared, and into one object where a list is. */
const shapeFaults = (value: unknown, path: string): readonly Fault[] => {
  if (Array.isArray(value)) return value.flatMap((item, place) => shapeFaults(item, `${path}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const declared: unknown = Reflect.getMetadata('design:type', value, name);
    if (declared === Array && item !== undefined && !Array.isArray(item))
      return [{ path: here, sentence: A_LIST }];
    if (declared !== undefined && declared !== Array && declared !== Object && Array.isArray(item))
      return [{ path: here, sentence: NO_LIST }];
    return shapeFaults(item, here);
  });
};

/**
 * Reads a body into its class and validates it to the bottom; fields that the class does not know are refused at every depth.
 * @throws Malformed with every fault and its path.
 */
export const readBody = async <Body extends object>(
  type: new () => Body,
  input: unknown,
): Promise<ReadBody<Body>> => {
  const plain = cleanInput(input === undefined ? {} : input);
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw malformed('', 'must be a JSON object', 'Nội dung gửi lên phải là một đối tượng JSON.');
  const instance = plainToInstance(type, plain);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { value: false },
  });
  const faults = [...faultsOf(errors, ''), ...shapeFaults(instance, '')];
  if (faults.length > 0) throw new Malformed(faults.slice(0, 20));
  return { instance, plain: plain as Record<string, unknown> };
};
