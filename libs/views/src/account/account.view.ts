import { view } from '../store/view.js';
import { accountProjection } from './account.projection.js';

export const accountView = view({ projection: accountProjection });
