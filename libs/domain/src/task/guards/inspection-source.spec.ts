import { describe, it } from '@jest/globals';
import { inspection } from '../../inspection/inspection.state.js';
import { concluded, conclusionDrafted, INSPECTION } from '../../inspection/testing/inspection.fixtures.js';
import { draftTask } from '../decisions/draft-task.js';
import { anAssignment, city, drafted, MARCH_24, world } from '../testing/task.fixtures.js';

const source = { recommendationIds: [], inspectionId: INSPECTION };
const fromInspection = { ...anAssignment, source };
const drafting = world.by(city).at(MARCH_24);

describe('a task from an inspection', () => {
  it('is drawn up once the conclusion is signed', () =>
    drafting
      .with(inspection, INSPECTION, conclusionDrafted, concluded)
      .when(draftTask, fromInspection)
      .then(drafted({ source })));
  it('is refused before the conclusion is signed', () =>
    drafting
      .with(inspection, INSPECTION, conclusionDrafted)
      .when(draftTask, fromInspection)
      .thenRejected('inspection-not-concluded'));
  it('is refused where nobody inspected', () =>
    drafting.when(draftTask, fromInspection).thenRejected('inspection-unknown'));
});
