import { idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import { agencyEvents, type AgencyEvent, type AgencyKind, type Level, type Role } from './agency.events.js';
import { delegated, revoked, type Delegation } from './delegation.js';
import { granted, withdrawn, type Competence } from './competence.js';
import { endedBy, type Predecessor, type Successor } from './succession.js';

export interface DatedName {
  readonly name: string;
  readonly nameEn?: string;
  readonly shortName?: string;
  readonly effectiveOn: CalendarDay;
}

export interface DatedParent {
  readonly parentId: string;
  readonly effectiveOn: CalendarDay;
}

/** Who holds a post from which day; `to` is the first day on which it is held no more. */
export interface Tenure {
  readonly accountId: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

export interface Post {
  readonly postId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly receivesReminders: boolean;
  readonly establishedOn: CalendarDay;
  readonly tenures: readonly Tenure[];
}

/** An agency with all its names, placements and holders of posts, each with the day from which it counts, in that order. */
export interface Agency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly level: Level;
  readonly names: readonly DatedName[];
  readonly parents: readonly DatedParent[];
  readonly registeredFrom: CalendarDay;
  /** The first day on which it exists no more: dissolved, merged or split. */
  readonly dissolvedOn?: CalendarDay;
  readonly posts: readonly Post[];
  /** Who stands in its place since it ended; nobody after a mere dissolution. */
  readonly successors: readonly Successor[];
  readonly predecessors: readonly Predecessor[];
  readonly competences: readonly Competence[];
  readonly delegations: readonly Delegation[];
}

const byDay = <Dated extends { readonly effectiveOn: CalendarDay }>(dated: readonly Dated[], next: Dated) =>
  [...dated, next].toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn),
  );

const changePost = (agency: Agency, postId: string, change: (post: Post) => Post): Agency => ({
  ...agency,
  posts: agency.posts.map((post) => (post.postId === postId ? change(post) : post)),
});

const endTenure = (tenure: Tenure, accountId: string, on: CalendarDay): Tenure =>
  tenure.accountId === accountId && tenure.to === undefined ? { ...tenure, to: on } : tenure;

const registered = (event: Recorded<Extract<AgencyEvent, { type: 'AgencyRegistered' }>>): Agency => {
  const { kind, level, name, nameEn, shortName, effectiveOn } = event.data;
  const first = { name, effectiveOn, ...(nameEn !== undefined && { nameEn }) };
  return {
    id: idOf(event.stream),
    kind,
    level,
    names: [{ ...first, ...(shortName !== undefined && { shortName }) }],
    parents: [],
    registeredFrom: effectiveOn,
    posts: [],
    successors: [],
    predecessors: [],
    competences: [],
    delegations: [],
  };
};

const evolve = (agency: Agency | undefined, event: Recorded<AgencyEvent>): Agency | undefined => {
  if (event.type === 'AgencyRegistered') return registered(event);
  if (!agency) return agency;
  switch (event.type) {
    case 'AgencyRenamed': {
      const { basis: _, ...name } = event.data;
      return { ...agency, names: byDay<DatedName>(agency.names, name as DatedName) };
    }
    case 'AgencyPlaced': {
      const { parentId, effectiveOn } = event.data;
      return { ...agency, parents: byDay(agency.parents, { parentId, effectiveOn }) };
    }
    case 'AgencyDissolved':
      return { ...agency, dissolvedOn: event.data.effectiveOn };
    case 'PostEstablished': {
      const { effectiveOn: establishedOn, ...post } = event.data;
      return { ...agency, posts: [...agency.posts, { ...post, establishedOn, tenures: [] }] };
    }
    case 'PostAppointed': {
      const { postId, accountId, effectiveOn: from } = event.data;
      return changePost(agency, postId, (post) => ({
        ...post,
        tenures: [...post.tenures, { accountId, from }],
      }));
    }
    case 'PostVacated': {
      const { postId, accountId, effectiveOn } = event.data;
      return changePost(agency, postId, (post) => ({
        ...post,
        tenures: post.tenures.map((tenure) => endTenure(tenure, accountId, effectiveOn)),
      }));
    }
    case 'AgencyMerged':
    case 'AgencySplit':
      return { ...agency, ...endedBy(event) };
    case 'PredecessorRecorded':
      return { ...agency, predecessors: [...agency.predecessors, event.data] };
    case 'HandOversConfirmed':
      return agency;
    case 'AgencyCompetenceGranted':
      return { ...agency, competences: granted(agency.competences, event.data) };
    case 'AgencyCompetenceWithdrawn':
      return { ...agency, competences: withdrawn(agency.competences, event.data) };
    case 'AuthorityDelegated':
      return { ...agency, delegations: delegated(agency.delegations, event.data) };
    case 'AuthorityRevoked':
      return { ...agency, delegations: revoked(agency.delegations, event.data) };
    default:
      return event satisfies never;
  }
};

/** An agency; undefined until it is registered. */
export const agency: Aggregate<Agency | undefined, AgencyEvent> = {
  category: 'agency',
  events: agencyEvents,
  initial: undefined,
  evolve,
  crossReferences: ['PredecessorRecorded' satisfies AgencyEvent['type']],
};
