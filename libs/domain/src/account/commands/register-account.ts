import { Matches, MaxLength, MinLength } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsEmailAddress, IsText, Optional } from '../../command/validators.js';

/** The edge gives sign-in name and password to the vault; neither ever stands in an event. */
export class RegisterAccount extends CommandBody {
  @IsText() displayName!: string;

  @Optional() @IsEmailAddress() email?: string;

  @Matches(/^[a-z0-9][a-z0-9._-]{1,63}$/, {
    message: '$property must have 2 to 64 small letters, digits, dots, hyphens or underscores',
  })
  username!: string;

  @IsText() @MinLength(8) @MaxLength(200) password!: string;
}
