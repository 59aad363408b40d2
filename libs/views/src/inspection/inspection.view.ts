import { view } from '../store/view.js';
import { inspectionProjection } from './inspection.projection.js';

export const inspectionView = view({
  projection: inspectionProjection,
  columns: {
    occurred_from: ({ states }) => states[0]?.from,
    directive: ({ directive }) => directive?.documentId,
    conclusion: ({ conclusion }) => conclusion?.documentId,
  },
});
