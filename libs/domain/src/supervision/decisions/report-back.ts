import type { Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import type { ReportBack } from '../commands/report-back.js';
import { checkOpen } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const reportBack: Decision<Recommendation | undefined, RecommendationEvent, ReportBack> = {
  decide: ({ report, ...body }, state, circumstances) => {
    checkOpen('ReportBack', state, circumstances);
    const evidence = readEvidence(body.evidence);
    return [{ type: 'RecommendationReportedBack', data: present({ report, evidence }) }];
  },
};
