import { command, type Command } from '../command/command.js';
import { signed } from '../task/guards/signed.js';
import { CALENDAR_ID, publishedCalendar } from './calendar.state.js';
import { AmendCalendar } from './commands/amend-calendar.js';
import { PublishCalendar } from './commands/publish-calendar.js';
import { amendCalendar } from './decisions/amend-calendar.js';
import { publishCalendar } from './decisions/publish-calendar.js';
import { calendarActLabels as labels } from './labels.js';
import type { WorkingCalendar } from './working-calendar.js';

const collection = 'calendar';

/** What can be done to the one calendar of a log. */
export const calendarCommands = ({ calendar }: { calendar: WorkingCalendar }): readonly Command[] => [
  command({
    name: 'AmendCalendar',
    summary: labels.AmendCalendar,
    aggregate: publishedCalendar,
    body: AmendCalendar,
    route: { collection, act: 'amend' },
    authority: 'optional',
    decision: signed(amendCalendar(calendar)),
    target: () => CALENDAR_ID,
    example: {
      notice: { words: 'Thông báo 9441/TB-BNV ngày 16/10/2025', issuedOn: '2025-10-16' },
      daysOffAdded: [
        { day: '2026-11-24', why: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' } },
      ],
      workedDaysWithdrawn: ['2026-08-22'],
      daysOffWithdrawn: ['2026-08-31'],
    },
  }),
  command({
    name: 'PublishCalendar',
    summary: labels.PublishCalendar,
    aggregate: publishedCalendar,
    body: PublishCalendar,
    route: { collection, act: 'publish' },
    authority: 'none',
    decision: publishCalendar(calendar),
    target: () => CALENDAR_ID,
    example: {},
  }),
];
