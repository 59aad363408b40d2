import type { DirectiveEvent, PlanEvent } from '@dondoc/domain';
import { idOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { DraftRow } from './draft.row.js';

const drafted = ({ stream, meta, revision }: Pick<Projected, 'stream' | 'meta' | 'revision'>) => ({
  id: idOf(stream),
  ...(meta.agency !== undefined && { draftedBy: meta.agency }),
  occurredAt: meta.occurredAt,
  revision,
});

/** What has no number yet; once it is issued it is in the register and no draft any more. */
export const draftProjection: Projection<DraftRow, DirectiveEvent | PlanEvent> = {
  name: 'drafts',
  version: 1,
  on: {
    DirectiveDrafted: (_, event) => ({ kind: 'directive', ...drafted(event), ...event.data }),
    PlanDrafted: (_, event) => ({ kind: 'plan', ...drafted(event), ...event.data }),
    DirectiveIssued: () => undefined,
    PlanIssued: () => undefined,
  },
};
