import { idOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { DirectiveEvent } from '@dondoc/domain';
import { signedBy } from '../paper/signed.js';
import type { DirectiveRow } from './directive.answer.js';

const issued = (row: DirectiveRow | undefined): DirectiveRow => {
  if (!row) throw new Error('the directive was never issued');
  return row;
};

type Of<Type extends DirectiveEvent['type']> = Projected<Extract<DirectiveEvent, { type: Type }>>;

export const directiveProjection: Projection<DirectiveRow, DirectiveEvent> = {
  name: 'directives',
  version: 3,
  on: {
    DirectiveIssued: (_, { data, meta, stream, revision }: Of<'DirectiveIssued'>) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      fannedOut: 0,
      revision,
    }),
    TasksFannedOut: (row, { data, revision }: Of<'TasksFannedOut'>) => {
      const before = issued(row);
      return { ...before, fannedOut: before.fannedOut + data.items.length, revision };
    },
  },
};
