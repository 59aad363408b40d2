import { accountRegistered } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const accountRow = z.strictObject({ ...accountRegistered.shape, id: uuid(), revision: z.int() });
export type AccountRow = Shown<typeof accountRow>;
