import type { ThemeEvent } from '@dondoc/domain';
import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { ThemeRow } from './theme.row.js';

export const themeProjection: Projection<ThemeRow, ThemeEvent> = {
  name: 'themes',
  version: 1,
  on: {
    ThemeDeclared: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      revision,
    }),
  },
};
