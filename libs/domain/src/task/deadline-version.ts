import { z } from 'zod';
import { resolvedDeadline } from '../deadline/deadline-spec.js';

/** Schema of the count of a task's deadlines: 1 is the original, the highest the approved one. */
export const version = z.int().positive();

/** Fields of an act that may set a deadline and may leave it as it is: both are there or neither. */
export const movedDeadline = { deadline: resolvedDeadline().optional(), deadlineVersion: version.optional() };
