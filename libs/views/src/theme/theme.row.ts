import { themeDeclared } from '@dondoc/domain';
import { occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const themeRow = z
  .strictObject({ ...themeDeclared.shape, id: uuid(), occurredAt: occurredAt(), revision: z.int() })
  .describe('A theme of the year, or a programme over years, and the document that sets it.');
export type ThemeRow = Shown<typeof themeRow>;
