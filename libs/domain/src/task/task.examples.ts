import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';

const report = {
  sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  size: 182_344,
  mediaType: 'application/pdf',
  title: 'Báo cáo kết quả',
  documentNumber: '9910/BC-SNV',
  documentOn: '2020-06-24',
};

/** Signed with the directive that the task comes from. */
export const byTheDirective = { ...EXAMPLE_SIGNING, documentId: EXAMPLE.directive };

export const anAssignment = {
  issuerId: EXAMPLE.city,
  leadId: EXAMPLE.department,
  content: 'Tham mưu văn bản triển khai Đề án Văn hóa công vụ.',
  expectedProduct: { kind: 'văn bản', addressedTo: 'UBND Thành phố' },
  deadline: {
    kind: 'fixed',
    date: '2020-06-30',
    wording: 'by',
    rolls: true,
    quote: 'chậm nhất ngày 30/6/2020',
  },
  source: { directiveId: EXAMPLE.directive, clauseId: EXAMPLE.clause },
};

export const aProgressReport = {
  period: { from: '2020-01-01', to: '2020-04-15' },
  result: 'Thực hiện dịch vụ công trực tuyến mức độ 3, 4; niêm yết đầy đủ tại trụ sở.',
  indicators: [{ name: 'Thủ tục mức độ 3, 4', measured: { value: '5', unit: 'thủ tục' } }],
};

export const aSubtask = {
  leadId: EXAMPLE.districtOne,
  content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại đơn vị.',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'Sở Nội vụ' },
  deadline: { kind: 'period', count: 10, unit: 'working', from: 'issued' },
};

export const anExtensionRequest = {
  newDueOn: '2020-07-15',
  reason: 'Cần lấy thêm ý kiến của các sở, ngành.',
  document: { words: 'Công văn 9911/SNV-CCVC' },
};

export const aSubmission = { result: 'Đã trình UBND Thành phố ban hành văn bản.', evidence: [report] };

/** What a coordinating agency answers, and in which document. */
export const anInput = {
  content: 'Thống nhất dự thảo; đề nghị làm rõ nguồn kinh phí tại mục 3.',
  document: { words: 'Công văn 9921/STC-HCSN' },
};

export const endOfJuly = { kind: 'fixed', date: '2020-07-31', wording: 'by', rolls: true };
