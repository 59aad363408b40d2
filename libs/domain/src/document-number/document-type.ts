import type { Sentence } from '@dondoc/event-sourcing';

/** A kind of document with the abbreviation that its number carries; công văn and thư công have none. */
export interface DocumentType extends Sentence {
  readonly abbreviation?: string;
}

const named = (abbreviation: string, vi: string, en: string): DocumentType => ({ abbreviation, vi, en });

/** The 29 kinds of administrative documents: Decree 30/2020/NĐ-CP, article 7, abbreviations of its annex III. */
export const administrativeTypes: readonly DocumentType[] = [
  named('NQ', 'Nghị quyết', 'Resolution'),
  named('QĐ', 'Quyết định', 'Decision'),
  named('CT', 'Chỉ thị', 'Directive'),
  named('QC', 'Quy chế', 'Statute'),
  named('QyĐ', 'Quy định', 'Regulation'),
  named('TC', 'Thông cáo', 'Communiqué'),
  named('TB', 'Thông báo', 'Notice'),
  named('HD', 'Hướng dẫn', 'Guideline'),
  named('CTr', 'Chương trình', 'Programme'),
  named('KH', 'Kế hoạch', 'Plan'),
  named('PA', 'Phương án', 'Option paper'),
  named('ĐA', 'Đề án', 'Scheme'),
  named('DA', 'Dự án', 'Project'),
  named('BC', 'Báo cáo', 'Report'),
  named('BB', 'Biên bản', 'Minutes'),
  named('TTr', 'Tờ trình', 'Submission'),
  named('HĐ', 'Hợp đồng', 'Contract'),
  { vi: 'Công văn', en: 'Official letter' },
  named('CĐ', 'Công điện', 'Official telegram'),
  named('BGN', 'Bản ghi nhớ', 'Memorandum'),
  named('BTT', 'Bản thỏa thuận', 'Agreement'),
  named('GUQ', 'Giấy ủy quyền', 'Power of attorney'),
  named('GM', 'Giấy mời', 'Invitation'),
  named('GGT', 'Giấy giới thiệu', 'Letter of introduction'),
  named('GNP', 'Giấy nghỉ phép', 'Leave permit'),
  named('PG', 'Phiếu gửi', 'Dispatch slip'),
  named('PC', 'Phiếu chuyển', 'Forwarding slip'),
  named('PB', 'Phiếu báo', 'Notification slip'),
  { vi: 'Thư công', en: 'Official courtesy letter' },
];

/** Kinds that the numbers of the Government, the Party and elected bodies carry besides. */
export const furtherTypes: readonly DocumentType[] = [
  named('NĐ', 'Nghị định', 'Decree'),
  named('KL', 'Kết luận', 'Conclusion'),
  named('CTrHĐ', 'Chương trình hành động', 'Action programme'),
  named('QĐi', 'Quy định (của Đảng)', 'Party regulation'),
  named('CV', 'Công văn (của Đảng)', 'Party letter'),
];

const allTypes = [...administrativeTypes, ...furtherTypes];
const byAbbreviation = new Map(
  allTypes.flatMap((type) => (type.abbreviation ? [[type.abbreviation, type] as const] : [])),
);

/** In capitals and without diacritics, as people type in a hurry: `quyết định` and `QUYET DINH` are the same. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toUpperCase();

// of two that differ in marks only, such as ĐA and DA, the first counts
const byLetters = new Map(
  [...byAbbreviation.keys()].toReversed().map((abbreviation) => [withoutMarks(abbreviation), abbreviation]),
);

/** The kind with exactly this abbreviation. */
export const typeOf = (abbreviation: string): DocumentType | undefined => byAbbreviation.get(abbreviation);

/** What was probably meant by an abbreviation that is none, such as `QD` or `qđ`: one that differs in case and marks only. */
export const nearestAbbreviation = (text: string): string | undefined => byLetters.get(withoutMarks(text));

/** The kind that a text begins with, by its name or abbreviation, and the rest of the text; the longest name wins. */
export const leadingType = (text: string): { type: DocumentType; rest: string } | undefined => {
  const names = allTypes
    .flatMap((type) =>
      [type.vi, ...(type.abbreviation ? [type.abbreviation] : [])].map((name) => ({ type, name })),
    )
    .sort((one, other) => other.name.length - one.name.length);
  const found = names.find(({ type, name }) => {
    const start = text.slice(0, name.length);
    const same = name === type.abbreviation ? start === name : start.toLowerCase() === name.toLowerCase();
    return same && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
  });
  return found && { type: found.type, rest: text.slice(found.name.length).trim() };
};
