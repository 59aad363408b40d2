import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { ReportBack } from '../commands/report-back.js';
import { answerable } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const reportBack: Decision<Recommendation | undefined, RecommendationEvent, ReportBack> = {
  decide: ({ report, evidence = [] }, state, circumstances) => {
    answerable(state, circumstances, 'Accepted', 'TasksCreated', 'NotSatisfied');
    return [{ type: 'RecommendationReportedBack', data: present({ report, evidence }) }];
  },
};
