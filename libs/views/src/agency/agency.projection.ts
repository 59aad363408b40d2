import { idOf, type CalendarDay, type Projection } from '@dondoc/event-sourcing';
import {
  delegated,
  endedBy,
  granted,
  revoked,
  withdrawn,
  type AgencyEvent,
  type AgencyKind,
  type Competence,
  type Delegation,
  type Level,
  type Predecessor,
  type Provenance,
  type Successor,
} from '@dondoc/domain';
import type { Post } from './agency.answer.js';

export interface AgencyName {
  readonly effectiveOn: CalendarDay;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly shortName?: string | undefined;
}

/** An agency with all that it was called, placed under and made of; each entry holds from its `effectiveOn` until the next. */
export interface AgencyRow {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly level: Level;
  readonly nationalCode?: string | undefined;
  readonly effectiveOn: CalendarDay;
  readonly dissolvedOn?: CalendarDay | undefined;
  readonly provenance?: Provenance | undefined;
  readonly names: readonly AgencyName[];
  readonly placements: readonly { readonly effectiveOn: CalendarDay; readonly parentId: string }[];
  readonly posts: readonly Post[];
  readonly successors?: readonly Successor[];
  readonly predecessors?: readonly Predecessor[];
  readonly competences?: readonly Competence[];
  readonly delegations?: readonly Delegation[];
  readonly revision: number;
}

const registered = (row: AgencyRow | undefined): AgencyRow => {
  if (!row) throw new Error('the agency was never registered');
  return row;
};

/** In order of the day; what was recorded later comes after what holds from the same day. */
const dated = <Entry extends { readonly effectiveOn: CalendarDay }>(
  list: readonly Entry[],
  entry: Entry,
): readonly Entry[] => [
  ...list.filter(({ effectiveOn }) => effectiveOn <= entry.effectiveOn),
  entry,
  ...list.filter(({ effectiveOn }) => effectiveOn > entry.effectiveOn),
];

const withPost = (row: AgencyRow, postId: string, change: (post: Post) => Post): readonly Post[] =>
  row.posts.map((post) => (post.postId === postId ? change(post) : post));

export const agencyProjection: Projection<AgencyRow, AgencyEvent> = {
  name: 'agencies',
  version: 2,
  on: {
    AgencyRegistered: (_, { data, stream, revision }) => {
      const { name, nameEn, shortName, ...rest } = data;
      const called = {
        effectiveOn: data.effectiveOn,
        name,
        ...(nameEn && { nameEn }),
        ...(shortName && { shortName }),
      };
      return { ...rest, id: idOf(stream), names: [called], placements: [], posts: [], revision };
    },
    AgencyRenamed: (row, { data: { basis: _, ...name }, revision }) => {
      const before = registered(row);
      return { ...before, names: dated(before.names, name), revision };
    },
    AgencyPlaced: (row, { data: { effectiveOn, parentId }, revision }) => {
      const before = registered(row);
      return { ...before, placements: dated(before.placements, { effectiveOn, parentId }), revision };
    },
    AgencyDissolved: (row, { data, revision }) => ({
      ...registered(row),
      dissolvedOn: data.effectiveOn,
      revision,
    }),
    AgencyMerged: (row, event) => ({ ...registered(row), ...endedBy(event), revision: event.revision }),
    AgencySplit: (row, event) => ({ ...registered(row), ...endedBy(event), revision: event.revision }),
    PredecessorRecorded: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, predecessors: [...(before.predecessors ?? []), data], revision };
    },
    HandOversConfirmed: (row, { revision }) => ({ ...registered(row), revision }),
    AgencyCompetenceGranted: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, competences: granted(before.competences ?? [], data), revision };
    },
    AgencyCompetenceWithdrawn: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, competences: withdrawn(before.competences ?? [], data), revision };
    },
    AuthorityDelegated: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, delegations: delegated(before.delegations ?? [], data), revision };
    },
    AuthorityRevoked: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, delegations: revoked(before.delegations ?? [], data), revision };
    },
    PostEstablished: (row, { data, revision }) => {
      const before = registered(row);
      return { ...before, posts: [...before.posts, { ...data, holders: [] }], revision };
    },
    PostAppointed: (row, { data: { postId, accountId, effectiveOn }, revision }) => {
      const before = registered(row);
      const posts = withPost(before, postId, (post) => ({
        ...post,
        holders: dated(post.holders, { accountId, effectiveOn }),
      }));
      return { ...before, posts, revision };
    },
    PostVacated: (row, { data: { postId, accountId, effectiveOn }, revision }) => {
      const before = registered(row);
      const posts = withPost(before, postId, (post) => ({
        ...post,
        holders: post.holders.map((holder) =>
          holder.accountId === accountId && holder.until === undefined && holder.effectiveOn <= effectiveOn
            ? { ...holder, until: effectiveOn }
            : holder,
        ),
      }));
      return { ...before, posts, revision };
    },
  },
};
