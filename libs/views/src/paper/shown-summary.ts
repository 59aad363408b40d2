import { confidentialityLabels, type Confidentiality } from '@dondoc/domain';

/** What a register shows as the summary: of a classified paper the stamp that it carries, since there is nothing else. */
export const shownSummary = ({
  summary,
  confidentiality,
}: {
  readonly summary?: string | undefined;
  readonly confidentiality?: Confidentiality | undefined;
}): string => summary ?? (confidentiality ? confidentialityLabels[confidentiality].vi : '—');
