import { categoryOf, idOf } from '@dondoc/event-sourcing';
import type { FindingRow } from '../finding/finding.row.js';
import type { Reader } from '../store/reader.js';

/** The view that has a row for each stream of a category. Accounts are left out: their rows are of persons. */
const VIEW_OF: Readonly<Record<string, string>> = {
  agency: 'agencies',
  calendar: 'calendars',
  citation: 'citations',
  directive: 'directives',
  document: 'documents',
  finding: 'findings',
  inspection: 'inspections',
  obligation: 'obligations',
  plan: 'plans',
  recommendation: 'recommendations',
  reminder: 'reminders',
  session: 'sessions',
  task: 'tasks',
  theme: 'themes',
};

/** The view that holds the row of a stream; undefined where there is none. */
export const viewOf = (stream: string): string | undefined => VIEW_OF[categoryOf(stream)];

/** Fields that name a record without telling of it: a number, a reference, an office. */
const NAMING = ['number', 'reference', 'shortName', 'name'] as const;

type Named = Partial<Readonly<Record<(typeof NAMING)[number] | 'taskId', unknown>>> &
  Partial<Pick<FindingRow, 'subject'>>;

/** What streams are called by people, each read once. */
export const matterNames = (reader: Reader): ((stream: string) => string | undefined) => {
  const frame = reader.frameAt();
  const known = new Map<string, string | undefined>();
  const read = (stream: string): string | undefined => {
    const view = viewOf(stream);
    const row = view === undefined ? undefined : reader.row<Named>(view, idOf(stream), frame);
    // a reminder is called by its task
    if (view === 'reminders' && typeof row?.taskId === 'string') return read(`task-${row.taskId}`);
    // and a finding by what it is about
    if (view === 'findings' && row?.subject) return read(`${row.subject.type}-${row.subject.id}`);
    return NAMING.map((field) => row?.[field]).find((value) => typeof value === 'string');
  };
  return (stream) => {
    if (!known.has(stream)) known.set(stream, read(stream));
    return known.get(stream);
  };
};
