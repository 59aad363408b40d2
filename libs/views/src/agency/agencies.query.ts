import type { CalendarDay } from '@dondoc/event-sourcing';
import type { HeldPost, PostHolderOnDay } from '../answers.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { byName, inForce } from './agency-names.js';
import type { AgencyRow } from './agency.projection.js';
import type { AccountRow } from '../account/account.row.js';
import { agencyRows } from './agency-rows.js';
import type { AgencyLine, AgencyOnDay, Post, PostHolder } from './agency.answer.js';

/** What an agency was called on a day, and where it stood; undefined before it existed. */
const lineOnDay = (row: AgencyRow, day: CalendarDay): AgencyLine | undefined => {
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
    revision,
  };
};

/** An agency as it was on a day; undefined before it existed. */
const onDay = (row: AgencyRow, day: CalendarDay): AgencyOnDay | undefined => {
  const line = lineOnDay(row, day);
  return (
    line && {
      ...line,
      successors: row.successors ?? [],
      predecessors: row.predecessors ?? [],
      competences: row.competences ?? [],
      delegations: row.delegations ?? [],
      posts: row.posts.filter(({ effectiveOn }) => effectiveOn <= day),
    }
  );
};

export const agencies = (reader: Reader, params: ParamsOf<'agencies'>): AnswerOf<'agencies'> => {
  const frame = reader.frame(params);
  const items = agencyRows(reader, frame)
    .flatMap((row) => lineOnDay(row, frame.asOf) ?? [])
    .filter(
      ({ level, parentId }) =>
        (params.level ?? level) === level && (params.parentId ?? parentId) === parentId,
    )
    .toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
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

export const posts = (reader: Reader, { ids }: ParamsOf<'posts'>): AnswerOf<'posts'> => {
  const frame = reader.frameAt();
  return ids.flatMap((id) =>
    linked(reader, frame, `post:${id}`).flatMap((row) =>
      row.posts
        .filter(({ postId }) => postId === id)
        .map(({ postId, title }) => ({ postId, title, agencyId: row.id })),
    ),
  );
};
