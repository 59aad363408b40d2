import { IsInt, Matches, Max, Min } from 'class-validator';
import { IsCalendarDay, IsText, Optional } from '../validators.js';

/** A product or proof by its SHA-256, size in bytes and media type; the file itself was uploaded before. */
export class EvidenceBody {
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be 64 hexadecimal digits in small letters' })
  sha256!: string;

  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) size!: number;

  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: '$property must be a media type such as application/pdf' })
  mediaType!: string;

  @Optional() @IsText() title?: string;

  @Optional() @IsText() documentNumber?: string;

  @Optional() @IsCalendarDay() documentOn?: string;

  /** The document's words where its number is not known. */
  @Optional() @IsText() citation?: string;
}
