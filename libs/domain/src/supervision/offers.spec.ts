import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { DEPARTMENT, DISTRICT_ONE, idFor } from '../testing/agencies.js';
import { recommendationOffers, type Party } from './recommendation.acts.js';
import { recommendation } from './recommendation.state.js';
import { sessionOffers } from './session.acts.js';
import { session } from './session.state.js';
import {
  accepted,
  announced,
  closed,
  concludedFormally,
  concludedOrally,
  conducted,
  contested,
  drafted,
  established,
  followUpBegun,
  issued,
  notSatisfied,
  programmed,
  published,
  received,
  recorded,
  reportedBack,
  reportReceived,
  satisfied,
  SESSION,
  sessionClosed,
  tasksCreated,
  upheld,
  withdrawn,
} from './testing/supervision.fixtures.js';

const addressee = { answersFor: [DEPARTMENT], supervising: false };
const supervisor = { answersFor: [], supervising: true };
const outsider = { answersFor: [DISTRICT_ONE], supervising: false };

const open = (offers: readonly { readonly command: string; readonly open: boolean }[]) =>
  offers.filter((offer) => offer.open).map(({ command }) => command);

const asked = scenario(recommendation, idFor('R2')).given(issued);
type Asked = typeof asked;
const onRecommendation = ({ state }: Asked, party: Party) =>
  state ? recommendationOffers(state, party) : [];

describe('the commands on a recommendation', () => {
  it.each([
    ['a new one', asked, ['ReceiveRecommendation'], []],
    ['one received', asked.given(received), ['AcceptRecommendation', 'ContestRecommendation'], []],
    [
      'one contested',
      asked.given(received, contested),
      ['AcceptRecommendation'],
      ['UpholdRecommendation', 'AmendRecommendation', 'WithdrawRecommendation'],
    ],
    ['one upheld', asked.given(received, contested, upheld), ['AcceptRecommendation'], []],
    ['one withdrawn', asked.given(received, contested, withdrawn), [], []],
    ['one accepted', asked.given(received, accepted), ['ReportBack'], []],
    [
      'one with tasks before any answer',
      asked.given(tasksCreated),
      ['ReceiveRecommendation', 'ReportBack'],
      [],
    ],
    [
      'one with tasks before it was accepted',
      asked.given(received, tasksCreated),
      ['AcceptRecommendation', 'ReportBack'],
      [],
    ],
    ['one with tasks', asked.given(received, accepted, tasksCreated), ['ReportBack'], []],
    ['one reported on', asked.given(received, accepted, reportedBack), [], ['AssessRecommendation']],
    ['one satisfied', asked.given(received, accepted, reportedBack, satisfied), [], ['CloseRecommendation']],
    [
      'one not satisfied',
      asked.given(received, accepted, reportedBack, notSatisfied),
      ['ReportBack'],
      ['CloseRecommendation'],
    ],
    ['one closed', asked.given(received, accepted, reportedBack, satisfied, closed), [], []],
  ] as const)('open on %s to addressee and supervisor', (_, history, toAddressee, toSupervisor) => {
    expect(open(onRecommendation(history, addressee))).toEqual(toAddressee);
    expect(open(onRecommendation(history, supervisor))).toEqual(toSupervisor);
    expect(open(onRecommendation(history, outsider))).toEqual([]);
  });

  it('tell the addressee that only the supervising body closes, and what it may do itself', () => {
    const offers = onRecommendation(asked.given(received, accepted, tasksCreated), addressee);
    expect(offers.find(({ command }) => command === 'CloseRecommendation')).toEqual({
      command: 'CloseRecommendation',
      label: { vi: 'Kết thúc theo dõi', en: 'Close' },
      open: false,
      code: 'recommendation-closed-by-supervisor-only',
      sentence: {
        vi: 'Chỉ chủ thể giám sát được kết thúc kiến nghị; cơ quan có thể gửi báo cáo kết quả.',
        en: 'Only the supervising body closes a recommendation; you may report back.',
      },
    });
  });
});

const sat = scenario(session, SESSION).given(established);
const inSession = ({ state }: typeof sat, supervising: boolean) =>
  state ? sessionOffers(state, { supervising }) : [];
const held = sat.given(announced, reportReceived, conducted);

const beforeConclusion = [
  'ReceiveReport',
  'RequestExtraReport',
  'ConductSession',
  'SubmitMemberNote',
] as const;
const followed = held.given(recorded, concludedFormally, published, followUpBegun);

describe('the commands in a session', () => {
  it.each([
    ['established', sat, ['AnnounceSession']],
    ['announced', sat.given(announced), ['ReceiveReport']],
    [
      'with a report',
      sat.given(announced, reportReceived),
      ['ReceiveReport', 'RequestExtraReport', 'ConductSession'],
    ],
    [
      'held',
      held,
      [
        ...beforeConclusion,
        'ConcludeProvisionally',
        'DraftSupervisionConclusion',
        'IssueRecommendation',
        'ConcludeFormally',
      ],
    ],
    [
      'drafted',
      held.given(drafted),
      [...beforeConclusion, 'ConcludeProvisionally', 'IssueRecommendation', 'ConcludeFormally'],
    ],
    [
      'concluded orally',
      held.given(concludedOrally),
      [...beforeConclusion, 'DraftSupervisionConclusion', 'IssueRecommendation', 'ConcludeFormally'],
    ],
    [
      'concluded formally',
      held.given(concludedFormally),
      ['IssueRecommendation', 'PublishSupervisionConclusion', 'BeginFollowUp', 'PutQuestion'],
    ],
    [
      'published',
      held.given(concludedFormally, published),
      ['IssueRecommendation', 'BeginFollowUp', 'PutQuestion'],
    ],
    ['followed up', followed, ['IssueRecommendation', 'PutQuestion', 'CloseSession']],
    ['closed', followed.given(sessionClosed), []],
  ] as const)('open to the supervising body alone once it is %s', (_, history, expected) => {
    expect(open(inSession(history, true)).toSorted()).toEqual(expected.toSorted());
    expect(new Set(inSession(history, false).map((offer) => !offer.open && offer.code))).toEqual(
      new Set(['supervising-body-only']),
    );
  });

  it('open with the programme to what establishes it', () => {
    const { state } = scenario(session, SESSION).given(programmed);
    expect(open(state ? sessionOffers(state, { supervising: true }) : [])).toEqual([
      'EstablishProgrammedSession',
    ]);
  });

  it('say why what was not asked for cannot come in', () => {
    const offers = inSession(held, true);
    const code = (act: string) => offers.find(({ command, open: isOpen }) => command === act && !isOpen);
    expect(code('ReceiveExtraReport')).toMatchObject({ code: 'no-extra-report-awaited' });
    expect(code('CloseSession')).toMatchObject({ code: 'session-not-ready' });
  });
});
