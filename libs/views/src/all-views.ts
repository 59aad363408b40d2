import { accountView } from './account/account.view.js';
import { agencyView } from './agency/agency.view.js';
import { calendarView } from './calendar/calendar.view.js';
import { citationView } from './citation/citation.view.js';
import { directiveView } from './directive/directive.view.js';
import { documentView } from './document/document.view.js';
import { draftView } from './draft/draft.view.js';
import { findingView } from './finding/finding.view.js';
import { obligationView } from './obligation/obligation.view.js';
import { inspectionView } from './inspection/inspection.view.js';
import { planView } from './plan/plan.view.js';
import { reminderView } from './reminder/reminder.view.js';
import type { View } from './store/view.js';
import { recommendationView } from './supervision/recommendation.view.js';
import { sessionView } from './supervision/session.view.js';
import { taskView } from './task/task.view.js';
import { themeView } from './theme/theme.view.js';

/** Every view, in the order in which an event goes through them: a task looks at its plan and its parent. */
export const allViews: readonly View[] = [
  accountView,
  agencyView,
  calendarView,
  directiveView,
  planView,
  documentView,
  draftView,
  citationView,
  taskView,
  obligationView,
  sessionView,
  recommendationView,
  inspectionView,
  reminderView,
  themeView,
  findingView,
];
