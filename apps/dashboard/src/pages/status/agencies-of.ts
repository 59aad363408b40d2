import type { FigureGroup } from '@dondoc/api';

/** The agencies that a line of the table counts, as the address of a list names them: rolled up, those before it as well. */
export const agenciesOf = ({ key, asWas }: FigureGroup): string =>
  asWas === undefined ? key : asWas.map((each) => each.key).join(',');
