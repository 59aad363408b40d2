import { IsIn, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { isStorableText, Optional } from '../validators.js';

const asksForNone = (body: object | undefined) =>
  body !== undefined && 'none' in body && body.none !== undefined;

/** A text, unless no product is asked for: then nothing at all. */
const IsProductPart = () =>
  ValidateBy({
    name: 'isProductPart',
    validator: {
      validate: (value, args?: ValidationArguments) =>
        asksForNone(args?.object) ? value === undefined : isStorableText(value),
      defaultMessage: () => 'say what is expected and of whom: kind and addressedTo, or none: true alone',
    },
  });

/** What must be produced and to whom it goes, or `none: true` for *không yêu cầu sản phẩm*. */
export class ExpectedProductBody {
  // always validated, yet not required: each part depends on the others
  @ValidateIf(() => true) @IsProductPart() kind?: string;

  @ValidateIf(() => true) @IsProductPart() addressedTo?: string;

  @Optional() @IsIn([true]) none?: true;
}
