import type { Actor, Authority, CalendarDay } from '@dondoc/event-sourcing';
import type { AgencyEvent } from '../../../agency/agency.events.js';
import { idFor } from '../../../testing/agencies.js';
import { CITY, DEPARTMENT, DIRECTIVE, OTHER_DEPARTMENT, registered, under, UNIT } from '../task.fixtures.js';

const THIRD_DEPARTMENT = idFor('third department');

/** Three departments under the city, each with two units. */
const placed: readonly (readonly [id: string, name: string, parentId?: string])[] = [
  [CITY, 'UBND Thành phố'],
  [DEPARTMENT, 'Sở Nội vụ', CITY],
  [OTHER_DEPARTMENT, 'Sở Tài chính', CITY],
  [THIRD_DEPARTMENT, 'Sở Tư pháp', CITY],
  [UNIT, 'Phòng 1 Sở Nội vụ', DEPARTMENT],
  [idFor('second unit'), 'Phòng 2 Sở Nội vụ', DEPARTMENT],
  [idFor('third unit'), 'Phòng 1 Sở Tài chính', OTHER_DEPARTMENT],
  [idFor('fourth unit'), 'Phòng 2 Sở Tài chính', OTHER_DEPARTMENT],
  [idFor('fifth unit'), 'Phòng 1 Sở Tư pháp', THIRD_DEPARTMENT],
  [idFor('sixth unit'), 'Phòng 2 Sở Tư pháp', THIRD_DEPARTMENT],
];

export const AGENCY_IDS: readonly string[] = placed.map(([id]) => id);

/** An agency with nobody's task: its head may read the law and do nothing here. */
export const STRANGER = idFor('sixth unit');

export const nameOf = (agencyId: string): string => placed.find(([id]) => id === agencyId)?.[1] ?? agencyId;

export const unitsOf = (agencyId: string | undefined): readonly string[] =>
  placed.filter(([, , parentId]) => parentId === agencyId).map(([id]) => id);

/** The other agencies under the same superior. */
export const besides = (agencyId: string): readonly string[] =>
  unitsOf(placed.find(([id]) => id === agencyId)?.[2]).filter((id) => id !== agencyId);

/** On this day every post passes to somebody else. */
export const CHANGE_OF_HEADS: CalendarDay = '2020-05-18';

const isFirst = (day: CalendarDay): boolean => day < CHANGE_OF_HEADS;
const holder = (what: 'head' | 'officer', agencyId: string, first: boolean): string =>
  idFor(`${first ? 'first' : 'second'} ${what} of ${agencyId}`);

const postOf = (what: 'head' | 'officer', agencyId: string): string => idFor(`post of ${what} ${agencyId}`);

/** Who holds a post on a day, by the same table that the agencies' own streams are written from. */
export const holdsPost = (postId: string, accountId: string, day: CalendarDay): boolean =>
  AGENCY_IDS.some((agencyId) =>
    (['head', 'officer'] as const).some(
      (what) => postOf(what, agencyId) === postId && holder(what, agencyId, isFirst(day)) === accountId,
    ),
  );

export const officerOf = (agencyId: string, day: CalendarDay): string =>
  holder('officer', agencyId, isFirst(day));
export const isOfficerOf = (agencyId: string, accountId: string, day: CalendarDay): boolean =>
  officerOf(agencyId, day) === accountId || holder('head', agencyId, isFirst(day)) === accountId;

/** The head of an agency on a day, or a clerk there. */
export const actorOf = (agencyId: string, rank: 'head' | 'clerk', day: CalendarDay): Actor => ({
  accountId: rank === 'head' ? holder('head', agencyId, isFirst(day)) : idFor(`clerk of ${agencyId}`),
  agencyId,
  postIds: [],
  roles: [rank],
});

/** What the head of that day signed, or on the same day somebody who holds the post no more, or not yet. */
export const signatureOf = (agencyId: string, day: CalendarDay, by: 'head' | 'former head'): Authority => ({
  documentId: DIRECTIVE,
  signedOn: day,
  postId: postOf('head', agencyId),
  holderId: holder('head', agencyId, isFirst(day) === (by === 'head')),
});

const postsOf = (agencyId: string): AgencyEvent[] =>
  (['head', 'officer'] as const).flatMap((what): AgencyEvent[] => {
    const postId = postOf(what, agencyId);
    const [first, second] = [holder(what, agencyId, true), holder(what, agencyId, false)];
    return [
      {
        type: 'PostEstablished',
        data: {
          postId,
          title: what === 'head' ? 'Thủ trưởng' : 'Chuyên viên',
          roles: [what],
          receivesReminders: true,
          effectiveOn: '2020-01-01',
        },
      },
      { type: 'PostAppointed', data: { postId, accountId: first, effectiveOn: '2020-01-01' } },
      { type: 'PostVacated', data: { postId, accountId: first, effectiveOn: CHANGE_OF_HEADS } },
      { type: 'PostAppointed', data: { postId, accountId: second, effectiveOn: CHANGE_OF_HEADS } },
    ];
  });

/** The streams of all agencies. */
export const agencyStreams: ReadonlyMap<string, readonly AgencyEvent[]> = new Map(
  placed.map(([id, name, parentId]) => [
    id,
    [
      registered(name, parentId === undefined || parentId === CITY ? 'city' : 'unit'),
      ...(parentId === undefined ? [] : [under(parentId)]),
      ...postsOf(id),
    ],
  ]),
);
