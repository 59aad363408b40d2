import type { CalendarDay, Sentence } from '@dondoc/event-sourcing';
import { parseCitation, type UnresolvedCitation } from '../document-number/citation.js';
import {
  isDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../document-number/document-number.js';
import { withoutMarks } from '../document-number/document-type.js';
import { wordsOf, writtenDay, writtenYear } from './citation-words.js';

/** A paper that a citation may mean. */
export interface KnownPaper {
  readonly documentId: string;
  readonly number: string;
  readonly issuedOn: CalendarDay;
  /** Absent for a classified one. */
  readonly summary?: string | undefined;
  /** What its issuer is called: its name, its short name. */
  readonly issuerNames: readonly string[];
}

/** What speaks for a paper, the strongest first, and how much it counts. */
const WEIGHTS = {
  'whole-number': 100,
  'kind-and-number': 60,
  number: 30,
  day: 25,
  year: 15,
  issuer: 10,
  summary: 8,
} as const;
export type CandidateReason = keyof typeof WEIGHTS;
export const CANDIDATE_REASONS = Object.keys(WEIGHTS) as [CandidateReason, ...CandidateReason[]];

/** As people say it. */
export const candidateReasonLabels: Readonly<Record<CandidateReason, Sentence>> = {
  'whole-number': { vi: 'cùng số, ký hiệu', en: 'same number and symbol' },
  'kind-and-number': { vi: 'cùng tên loại và số', en: 'same kind and number' },
  number: { vi: 'cùng số', en: 'same number' },
  day: { vi: 'cùng ngày ban hành', en: 'same day of issue' },
  year: { vi: 'cùng năm ban hành', en: 'same year of issue' },
  issuer: { vi: 'cùng cơ quan ban hành', en: 'same issuer' },
  summary: { vi: 'trích yếu có chung từ', en: 'words of the summary in common' },
};

/** A paper that a citation may mean, and why. A person decides: the best candidate is a candidate still. */
export interface Candidate {
  readonly documentId: string;
  readonly reasons: readonly CandidateReason[];
}

const numberOf = ({ number }: KnownPaper): DocumentNumber | undefined => {
  const read = parseDocumentNumber(number);
  return isDocumentNumber(read) ? read : undefined;
};

/** Beyond the number nothing is compared where the words say something else than the paper. */
const contradicts = (cited: UnresolvedCitation, paper: KnownPaper, read: DocumentNumber | undefined) => {
  const year = writtenYear(cited);
  const kind = read && (read.type ?? 'CV');
  return (
    (year !== undefined && year !== Number(paper.issuedOn.slice(0, 4))) ||
    (cited.type !== undefined && kind !== undefined && cited.type !== kind)
  );
};

const numberReason = (
  cited: UnresolvedCitation,
  read: DocumentNumber | undefined,
): CandidateReason | undefined => {
  if (!read || cited.number !== read.number) return undefined;
  if (cited.documentNumber) return cited.documentNumber.printed === read.printed ? 'whole-number' : undefined;
  return cited.type === undefined ? 'number' : 'kind-and-number';
};

/** So many words in common are hardly chance. */
const IN_COMMON = 3;

const furtherReasons = (cited: UnresolvedCitation, paper: KnownPaper): readonly CandidateReason[] => {
  const said = withoutMarks(cited.words);
  const words = wordsOf(cited.words);
  const shared = [...wordsOf(paper.summary ?? '')].filter((word) => words.has(word));
  const holds: readonly (readonly [CandidateReason, boolean])[] = [
    ['day', writtenDay(cited.words) === paper.issuedOn],
    ['year', writtenYear(cited) === Number(paper.issuedOn.slice(0, 4))],
    ['issuer', paper.issuerNames.some((name) => said.includes(withoutMarks(name)))],
    ['summary', shared.length >= IN_COMMON],
  ];
  return holds.flatMap(([reason, does]) => (does ? [reason] : []));
};

const reasonsFor = (cited: UnresolvedCitation, paper: KnownPaper): readonly CandidateReason[] => {
  const read = numberOf(paper);
  if (contradicts(cited, paper, read)) return [];
  const further = furtherReasons(cited, paper);
  if (cited.number === undefined)
    return further.includes('day') || further.includes('summary') ? further : [];
  const number = numberReason(cited, read);
  return number ? [number, ...further] : [];
};

const weightOf = (reasons: readonly CandidateReason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);

/**
 * The papers that the words of a citation may mean, the likeliest first; none where nothing speaks for any. A number counts
 * anew each year and at each agency, so one candidate alone is no proof either.
 */
export const candidates = (words: string, known: readonly KnownPaper[]): readonly Candidate[] => {
  const cited = parseCitation(words);
  if ('code' in cited) return [];
  return known
    .map((paper) => ({ paper, reasons: reasonsFor(cited, paper) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(
      (one, other) =>
        weightOf(other.reasons) - weightOf(one.reasons) ||
        (one.paper.issuedOn < other.paper.issuedOn
          ? 1
          : -Number(one.paper.issuedOn > other.paper.issuedOn)) ||
        (one.paper.documentId < other.paper.documentId ? -1 : 1),
    )
    .map(({ paper: { documentId }, reasons }) => ({ documentId, reasons }));
};
