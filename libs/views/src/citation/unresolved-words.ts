import type { TaskRow } from '../task/task.row.js';

/** The link under which a task is found that cites something in words alone. */
export const CITES_IN_WORDS = 'cites-in-words';

interface Cited {
  readonly words: string;
  readonly documentId?: string | undefined;
}

/** The words of those citations that name no paper themselves. */
export const unresolvedWords = (citations: readonly Cited[]): readonly string[] =>
  citations.flatMap(({ words, documentId }) => (documentId === undefined ? [words] : []));

/** What a task cites in words alone: in what was submitted, reported or asked for. */
export const citedByTask = ({
  extensions,
  submissions,
  progress,
}: Pick<TaskRow, 'extensions' | 'submissions' | 'progress'>): readonly string[] => [
  ...unresolvedWords(extensions.map(({ document }) => document)),
  ...[...submissions, ...progress].flatMap(({ evidence }) =>
    evidence.flatMap(({ citation }) => citation ?? []),
  ),
];
