import type { CalendarDay } from '@dondoc/event-sourcing';
import type { HeldPost, PostHolderOnDay } from '../answers.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { byName, inForce } from './agency-names.js';
import type { AgencyRow } from './agency.projection.js';
import type { AccountRow } from '../account/account.row.js';
import type { AgencyOnDay, Post, PostHolder } from './agency.answer.js';

/** An agency as it was on a day; undefined before it existed. */
const onDay = (row: AgencyRow, day: CalendarDay): AgencyOnDay | undefined => {
  const called = inForce(row.names, day);
  if (!called || row.effectiveOn > day) return undefined;
  const { id, kind, level, nationalCode, revision } = row;
  return {
    id,
    kind,
    level,
    nationalCode,
    name: called.name,
    nameEn: called.nameEn,
    shortName: called.shortName,
    parentId: inForce(row.placements, day)?.parentId,
    dissolved: row.dissolvedOn !== undefined && row.dissolvedOn <= day,
    endedOn: row.dissolvedOn,
    successors: row.successors ?? [],
    predecessors: row.predecessors ?? [],
    competences: row.competences ?? [],
    delegations: row.delegations ?? [],
    posts: row.posts.filter(({ effectiveOn }) => effectiveOn <= day),
    revision,
  };
};

const named = ({ name }: AgencyOnDay) => name;

export const agencies = (reader: Reader, params: ParamsOf<'agencies'>): AnswerOf<'agencies'> => {
  const frame = reader.frame(params);
  const items = reader
    .rows<AgencyRow>('agencies', frame)
    .flatMap((row) => onDay(row, frame.asOf) ?? [])
    .filter(
      ({ level, parentId }) =>
        (params.level ?? level) === level && (params.parentId ?? parentId) === parentId,
    )
    .toSorted((a, b) => byName.compare(named(a), named(b)) || (a.id < b.id ? -1 : 1));
  return { frame: answered(frame), items };
};

export const agency = (reader: Reader, params: ParamsOf<'agency'>): AgencyOnDay | undefined => {
  const frame = reader.frame(params);
  const row = reader.row<AgencyRow>('agencies', params.id, frame);
  return row && onDay(row, frame.asOf);
};

const holds = ({ effectiveOn, until }: PostHolder, day: CalendarDay): boolean =>
  effectiveOn <= day && (until === undefined || day < until);

const heldPost = (agencyId: string, { postId, title, roles, receivesReminders }: Post): HeldPost => ({
  agencyId,
  postId,
  title,
  roles,
  receivesReminders,
});

const linked = (reader: Reader, frame: Frame, link: string) =>
  reader.rows<AgencyRow>(
    'agencies',
    frame,
    "WHERE key IN (SELECT key FROM links WHERE view = 'agencies' AND link = $link) ORDER BY key",
    { link },
  );

export const postsOf = (reader: Reader, { accountId, day }: ParamsOf<'postsOf'>): readonly HeldPost[] => {
  const frame = reader.frame({ today: day });
  return linked(reader, frame, `account:${accountId}`).flatMap((row) =>
    row.posts
      .filter((post) => post.holders.some((holder) => holder.accountId === accountId && holds(holder, day)))
      .map((post) => heldPost(row.id, post)),
  );
};

export const holdersOf = (
  reader: Reader,
  { agencyId, postId, day }: ParamsOf<'holdersOf'>,
): readonly PostHolderOnDay[] => {
  const frame = reader.frame({ today: day });
  const rows =
    agencyId === undefined
      ? linked(reader, frame, `post:${postId ?? ''}`)
      : reader.rows<AgencyRow>('agencies', frame, 'WHERE key = $agencyId', { agencyId });
  return rows.flatMap((row) =>
    row.posts
      .filter((post) => (postId ?? post.postId) === post.postId)
      .flatMap((post) =>
        post.holders
          .filter((holder) => holds(holder, day))
          .map(({ accountId }) => {
            const account = reader.row<AccountRow>('accounts', accountId, frame);
            return {
              ...heldPost(row.id, post),
              accountId,
              displayName: account?.displayName,
              email: account?.email,
            };
          }),
      ),
  );
};
