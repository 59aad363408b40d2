import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsObject, ValidateNested } from 'class-validator';
import { IsCalendarDay, IsId, IsText } from './validators.js';

/** More items than any lawful command has, and few enough to check at once. */
export const LONGEST_LIST = 1000;

/** How long a list may be; from 0 to {@link LONGEST_LIST} unless said. */
export interface ListBounds {
  readonly min?: number;
  readonly max?: number;
}

/** A class, or a base class with the one of its kinds that the field `kind` names. */
export interface NestedKinds {
  readonly kinds: readonly { readonly name: string; readonly value: new () => object }[];
}

const all =
  (...decorators: readonly PropertyDecorator[]) =>
  (target: object, property: string) => {
    for (const decorate of decorators) decorate(target, property);
  };

const typed = (nested: () => new () => object, by?: NestedKinds) =>
  by
    ? Type(nested, {
        discriminator: { property: 'kind', subTypes: [...by.kinds] },
        keepDiscriminatorProperty: true,
      })
    : Type(nested);

/** An object of that class, validated to the bottom. `ValidateNested` alone would let an empty array pass. */
export const Nested = (nested: () => new () => object, by?: NestedKinds) =>
  all(IsObject(), ValidateNested(), typed(nested, by));

const list = ({ min = 0, max = LONGEST_LIST }: ListBounds) => [
  IsArray(),
  ArrayMinSize(min),
  ArrayMaxSize(max),
];

/** A list of objects of that class, each validated to the bottom. */
export const NestedList = (nested: () => new () => object, bounds: ListBounds = {}) =>
  all(...list(bounds), IsObject({ each: true }), ValidateNested({ each: true }), typed(nested));

/** A list of identifiers, none twice. */
export const IdList = (bounds: ListBounds = {}) => all(...list(bounds), ArrayUnique(), IsId({ each: true }));

/** A list of days that exist, none twice. */
export const DayList = (bounds: ListBounds = {}) =>
  all(...list(bounds), ArrayUnique(), IsCalendarDay({ each: true }));

/** A list of texts. */
export const TextList = (bounds: ListBounds = {}) => all(...list(bounds), IsText({ each: true }));
