import type { Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import { lookUpAnswering, type Answering } from '../answering.js';
import type { ReportBack } from '../commands/report-back.js';
import { openAnswer } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const reportBack: Decision<Recommendation | undefined, RecommendationEvent, ReportBack, Answering> = {
  lookUp: lookUpAnswering,
  decide: ({ report, ...body }, state, circumstances, party) => {
    const of = openAnswer('ReportBack', state, circumstances, party);
    const evidence = readEvidence(body.evidence);
    return [{ type: 'RecommendationReportedBack', data: present({ report, evidence, ...of }) }];
  },
};
