import type { TaskLine, TaskRow, TaskVersion } from '@dondoc/api';
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

/** The lead that holds. */
const leadOf = ({ leads, leadId }: TaskRow): string => leads.at(-1)?.leadId ?? leadId;

/** Puts two versions of a task side by side: of what people ask for first, before and after. */
export const useWhatChanged = (children: readonly TaskLine[]) => {
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
  const childOf = (id: string): string | undefined => {
    const child = children.find((each) => each.id === id);
    return child && [child.reference, nameOf(child.leadId)].filter(Boolean).join(', ');
  };
  const textsOf = (
    before: TaskRow | undefined,
    after: TaskRow,
  ): readonly (readonly [string, string | undefined])[] => [
    ...added(before?.childIds, after.childIds).map((id) => [words.task.children, childOf(id)] as const),
    ...added(before?.progress, after.progress).map(({ result }) => [words.act.result, result] as const),
    ...added(before?.submissions, after.submissions).map(({ result }) => [words.act.result, result] as const),
    ...added(before?.extensions, after.extensions).map(
      ({ newDueOn, reason }) => [words.act.newDueOn, `${printed.day(newDueOn)}. ${reason}`] as const,
    ),
    ...after.submissions
      .filter(({ outcome }, place) => outcome !== before?.submissions[place]?.outcome)
      .flatMap(({ returnReason, rating }) => [
        [words.task.returnedBecause, returnReason] as const,
        [words.act.rating, rating] as const,
      ]),
    ...after.extensions
      .filter(({ outcome }, place) => outcome !== before?.extensions[place]?.outcome)
      .map(({ rejectionReason }) => [words.task.requestRejected, rejectionReason] as const),
    ...added(before?.disputes, after.disputes).map(({ reason }) => [words.act.reason, reason] as const),
    ...added(before?.inputs, after.inputs).map(
      ({ coordinatorId, question, content, refusalReason }) =>
        [nameOf(coordinatorId), question ?? content ?? refusalReason] as const,
    ),
    ...after.inputs
      .filter(({ outcome }, place) => before?.inputs[place] && outcome !== before.inputs[place].outcome)
      .map(
        ({ coordinatorId, content, refusalReason }) =>
          [nameOf(coordinatorId), content ?? refusalReason] as const,
      ),
    ...added(before?.suspensions, after.suspensions).map(
      ({ reason, reviewOn }) =>
        [words.act.reason, `${reason} (${words.act.reviewOn} ${printed.day(reviewOn)})`] as const,
    ),
    ...added(before?.reopenings, after.reopenings).map(({ reason }) => [words.act.reason, reason] as const),
    ...added(before?.corrections, after.corrections).map(
      ({ old, new: right, reason }) => [words.task.corrected, `${old} → ${right} (${reason})`] as const,
    ),
    ...added(before?.leads, after.leads).map(({ reason }) => [words.act.reason, reason] as const),
    [words.task.dossier, before?.dossierCode === after.dossierCode ? undefined : after.dossierCode],
    [words.task.withdrawn, before?.withdrawalReason === undefined ? after.withdrawalReason : undefined],
  ];
  return (versions: readonly TaskVersion[], index: number): readonly Change[] => {
    const place = versions.findIndex(({ fromIndex }) => fromIndex === index);
    const after = versions[place]?.row;
    if (!after) return [];
    const before = versions[place - 1]?.row;
    const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
      [words.tasks.lifecycle, stateOf(before), stateOf(after)],
      [words.task.deadlines, dueOf(before), dueOf(after)],
      [words.task.lead, before && nameOf(leadOf(before)), nameOf(leadOf(after))],
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
