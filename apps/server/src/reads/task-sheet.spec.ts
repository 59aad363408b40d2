import { describe, expect, it } from '@jest/globals';
import type { TaskLine } from '@dondoc/views';
import { taskSheetFile } from './task-sheet.js';

const late: TaskLine = {
  id: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041',
  reference: 'D22',
  content: '=HYPERLINK("http://example.org")',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  issuerId: 'city',
  leadId: 'district',
  coordinatorIds: ['city', 'district'],
  directiveNumber: '9904/UBND-VX',
  clauseLabel: 'mục 2',
  source: { recommendationIds: [] },
  childIds: [],
  visibility: { restricted: false, agencyIds: [] },
  provenance: 'illustrative',
  issuedOn: '2020-08-14',
  lifecycle: 'Completed',
  timeliness: { kind: 'CompletedLate', workingDays: 5, calendarDays: 7 },
  dueOn: '2020-09-14',
  originalDueOn: '2020-09-07',
  extensionPending: false,
  inputsAwaitedFrom: [],
  returned: true,
  reports: 0,
  revision: 6,
  directiveIssuedOn: '2020-08-14',
  result: 'Đã báo cáo, gồm "phụ lục"',
  difficulties: '-2 người nghỉ ốm',
};

const names: Readonly<Record<string, string>> = { city: 'UBND TP', district: 'huyện MH-22' };
const file = await taskSheetFile([[late], [late, late]], (id) => names[id] ?? id);
const [head, row, second, third] = file.split('\r\n');

describe('the register as a file', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => expect(file.charCodeAt(0)).toBe(0xfeff));

  it('has the columns of the official appendix', () =>
    expect(head?.slice(1)).toBe(
      'STT,Số/ký hiệu,Ngày,Nội dung,Chủ trì,Phối hợp,Thời hạn gốc,Thời hạn được duyệt,Sản phẩm,Kết quả,Tình trạng,Số ngày quá hạn,Nguyên nhân,Ghi chú',
    ));

  it('says each thing in its column, quoted where it has to be', () => {
    expect(row).toContain('1,"9904/UBND-VX, mục 2",14/8/2020,');
    expect(row).toContain(
      ',huyện MH-22,UBND TP; huyện MH-22,07/9/2020,14/9/2020,báo cáo gửi UBND Thành phố,',
    );
    expect(row).toContain('"Đã báo cáo, gồm ""phụ lục""",Hoàn thành,7,');
    expect(row?.endsWith(',Minh họa; Bị yêu cầu bổ sung')).toBe(true);
  });

  it('counts on over its pages, and has head and mark once', () => {
    expect([second, third]).toEqual([row?.replace(/^1,/, '2,'), row?.replace(/^1,/, '3,')]);
    expect(file.split('\ufeff')).toHaveLength(2);
  });

  it('lets no text run as a formula', () => {
    expect(row).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(row).toContain(`,'-2 người nghỉ ốm,`);
  });
});
