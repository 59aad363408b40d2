import type { TaskRow, TaskVersion } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { lifecycleLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** What one event changed about a task, as people say it. */
export interface Change {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The texts that an event adds to the lists of a task. */
const added = <Item>(before: readonly Item[] | undefined, after: readonly Item[]): readonly Item[] =>
  after.slice(before?.length ?? 0);

/** Puts two versions of a task side by side: of what people ask for first, before and after. */
export const useWhatChanged = () => {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const stateOf = (row: TaskRow | undefined) => {
    const state = row?.lifecycle.at(-1)?.lifecycle;
    return state && say(lifecycleLabels[state]);
  };
  const dueOf = (row: TaskRow | undefined) => {
    const day = row?.deadlines.at(-1)?.dueOn;
    return day && printed.day(day);
  };
  const answersOf = ({
    submissions,
    extensions,
  }: TaskRow): readonly (readonly [string, string | undefined])[] => [
    ...submissions.flatMap(({ returnReason, rating }) => [
      [words.task.returnedBecause, returnReason] as const,
      [words.act.rating, rating] as const,
    ]),
    ...extensions.map(({ rejectionReason }) => [words.task.requestRejected, rejectionReason] as const),
  ];
  const textsOf = (
    before: TaskRow | undefined,
    after: TaskRow,
  ): readonly (readonly [string, string | undefined])[] => {
    const known = before ? answersOf(before).map(([, text]) => text) : [];
    return [
      ...added(before?.progress, after.progress).map(({ result }) => [words.act.result, result] as const),
      ...added(before?.submissions, after.submissions).map(
        ({ result }) => [words.act.result, result] as const,
      ),
      ...added(before?.extensions, after.extensions).map(
        ({ newDueOn, reason }) => [words.act.newDueOn, `${printed.day(newDueOn)}. ${reason}`] as const,
      ),
      ...answersOf(after).filter(([, text]) => !known.includes(text)),
      [words.task.withdrawn, before?.withdrawalReason ? undefined : after.withdrawalReason],
    ];
  };
  return (versions: readonly TaskVersion[], index: number): readonly Change[] => {
    const place = versions.findIndex(({ fromIndex }) => fromIndex === index);
    const after = versions[place]?.row;
    if (!after) return [];
    const before = versions[place - 1]?.row;
    const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
      [words.tasks.lifecycle, stateOf(before), stateOf(after)],
      [words.task.deadlines, dueOf(before), dueOf(after)],
      [words.task.lead, before && nameOf(before.leadId), nameOf(after.leadId)],
    ];
    return [
      ...pairs.flatMap(([label, was, is]) =>
        is === undefined || was === is ? [] : [{ label, before: was, after: is }],
      ),
      ...textsOf(before, after).flatMap(([label, text]) =>
        text === undefined ? [] : [{ label, before: undefined, after: text }],
      ),
    ];
  };
};
