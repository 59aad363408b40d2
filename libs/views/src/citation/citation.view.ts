import { citing } from '../paper/citing.js';
import { view } from '../store/view.js';
import { citationProjection } from './citation.projection.js';

export const citationView = view({
  projection: citationProjection,
  // a link once given stays: whoever follows it asks whether it still holds
  links: ({ resolutions }) => citing(resolutions),
});
