import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';

export const aDraft = {
  issuerId: EXAMPLE.city,
  summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
  basis: [{ words: 'Kết luận 527-KL/TU ngày 06/12/2019' }],
  clauses: [{ label: 'II.1', content: 'Xây dựng Đề án văn hóa công vụ' }],
  urgency: 'urgent',
};

export const anAmendment = {
  documentId: EXAMPLE.document,
  added: [{ label: 'II.1a', content: 'Báo cáo kết quả hằng quý' }],
  changed: [{ clauseId: EXAMPLE.clause, content: 'Xây dựng, trình Đề án văn hóa công vụ' }],
  expiresOn: '2021-12-31',
  signing: EXAMPLE_SIGNING,
};

export const aCorrection = {
  documentId: EXAMPLE.document,
  corrections: [{ part: 'clause', clauseId: EXAMPLE.clause, was: 'công vu', is: 'công vụ' }],
  reason: 'Sai sót khi đánh máy.',
  signing: EXAMPLE_SIGNING,
};

export const aReplacement = {
  replacedById: EXAMPLE.document,
  reason: 'Ban hành kế hoạch mới.',
  signing: EXAMPLE_SIGNING,
};

export const aRecall = {
  reason: 'Ban hành không đúng thẩm quyền.',
  basis: [{ words: 'Công văn 2231/UBND-VX', documentId: EXAMPLE.document }],
  signing: EXAMPLE_SIGNING,
};
