import { at, type Beat } from '../scene.js';
import { accept, report, submit, takeUp, type Lead } from './rhythm.js';

const SNV: Lead = { clerk: 'snv.chuyenvien', head: 'snv.giamdoc' };
const THEME = 'Năm đẩy mạnh hoạt động văn hoá và xây dựng nếp sống văn minh đô thị';

const tasks = [
  {
    reference: 'A1',
    content: 'Tham mưu văn bản thực hiện Đề án Văn hóa công vụ',
    product: 'Dự thảo văn bản',
    dueOn: '2020-06-30',
  },
  {
    reference: 'A2',
    content: 'Thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động',
    product: 'Báo cáo',
    dueOn: '2020-05-29',
  },
  {
    reference: 'A3',
    content: 'Chính sách thu hút, tuyển dụng nguồn nhân lực văn hóa cơ sở',
    product: 'Dự thảo quyết định',
    dueOn: '2020-07-15',
  },
  {
    reference: 'A4',
    content: 'Tổ chức lớp bồi dưỡng về văn hóa công vụ',
    product: 'Báo cáo',
    dueOn: '2020-07-31',
  },
  {
    reference: 'A5',
    content: 'Cải cách hành chính, dịch vụ công trực tuyến, niêm yết thủ tục hành chính',
    product: 'Báo cáo',
    dueOn: '2020-11-30',
  },
  {
    reference: 'A6',
    content: 'Thanh tra, kiểm tra việc thi hành văn hóa công vụ',
    product: 'Báo cáo',
    dueOn: '2020-12-15',
  },
] as const;

const issue1043: Beat = {
  at: at('2020-03-24', '08:30'),
  told: {
    vi: 'UBND Thành phố ban hành Quyết định 1043/QĐ-UBND: kế hoạch thực hiện Chủ đề năm 2020.',
    en: 'The City People’s Committee issues Decision 1043/QĐ-UBND: the plan for the theme of 2020.',
  },
  play: async (scene) => {
    await scene.make('1043', 'ubnd.theodoi', '/directives', {
      issuerId: scene.agency('UBND'),
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-24',
      summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
      theme: THEME,
      basis: [{ words: 'Kết luận 527-KL/TU ngày 06/12/2019' }],
      clauses: tasks.map(({ content }, i) => ({ label: `mục ${i + 1}`, content })),
      provenance: 'public',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-03-24'),
    });
    const { clauses } = await scene.api.get<{ clauses: readonly { clauseId: string }[] }>(
      await scene.player('ubnd.theodoi').token(),
      `/directives/${scene.id('1043')}`,
    );
    clauses.forEach(({ clauseId }, i) => scene.made.set(`1043 mục ${i + 1}`, clauseId));
  },
};

const assignA = tasks.map(({ reference, content, product, dueOn }, i): Beat => ({
  at: at('2020-03-24', '09:00'),
  told: {
    vi: `UBND Thành phố giao Sở Nội vụ ${reference}: ${content}.`,
    en: `The city assigns ${reference} to the Department of Home Affairs.`,
  },
  play: async (scene) =>
    void (await scene.make(reference, 'ubnd.theodoi', '/tasks', {
      issuerId: scene.agency('UBND'),
      leadId: scene.agency('SNV'),
      content,
      expectedProduct: { kind: product, addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'fixed', date: dueOn, wording: 'by', rolls: true },
      source: { directiveId: scene.id('1043'), clauseId: scene.id(`1043 mục ${i + 1}`) },
      reference,
      provenance: 'illustrative',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-03-24', scene.id('1043')),
    })),
}));

const secondNumber: Beat = {
  at: at('2020-03-25', '08:15'),
  told: {
    vi: 'Bị từ chối: số 1043/QĐ-UBND năm 2020 đã vào sổ, không thể cấp lần thứ hai.',
    en: 'Refused: number 1043/QĐ-UBND of 2020 is taken and cannot be given twice.',
  },
  play: (scene) =>
    scene.refused('number-taken', 'ubnd.theodoi', '/directives', {
      issuerId: scene.agency('UBND'),
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-25',
      summary: '[Minh họa] Một quyết định khác cùng số',
      basis: [],
      clauses: [{ label: 'mục 1', content: '[Minh họa]' }],
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-03-25'),
    }),
};

const FIVE_FIELDS = [
  'Xây dựng cơ quan, đơn vị văn hoá',
  'Vệ sinh môi trường - mĩ quan đô thị',
  'Xây dựng lối sống - nếp sống văn minh',
  'An toàn giao thông',
  'An ninh trật tự, an toàn xã hội',
] as const;

const registerDirective19: Beat = {
  at: at('2020-04-15', '08:30'),
  told: {
    vi: 'Văn thư Sở Nội vụ vào sổ văn bản đến 19-CT/TU của Thành ủy.',
    en: 'The department’s clerk registers Directive 19-CT/TU of the City Party Committee as incoming.',
  },
  play: async (scene) =>
    void (await scene.make('19-CT/TU', 'snv.chuyenvien', '/documents', {
      agencyId: scene.agency('SNV'),
      direction: 'incoming',
      kind: 'directive',
      number: '19-CT/TU',
      issuerId: scene.agency('TU'),
      issuedOn: '2018-10-19',
      receivedOn: '2020-04-15',
      summary:
        'Cuộc vận động “Người dân TPHCM không xả rác ra đường và kênh rạch, vì TP sạch và giảm ngập nước”',
      basis: [],
      provenance: 'public',
    })),
};

const issue1404: Beat = {
  at: at('2020-04-15', '10:00'),
  told: {
    vi: 'Sở Nội vụ ban hành Kế hoạch 1404/KH-SNV: năm lĩnh vực và mục 6 về Chỉ thị 19.',
    en: 'The department issues Plan 1404/KH-SNV: five fields, and item 6 on Directive 19.',
  },
  play: async (scene) => {
    const clause = (n: number) => [scene.id(`1043 mục ${n}`)];
    await scene.make('1404', 'snv.chuyenvien', '/plans', {
      issuerId: scene.agency('SNV'),
      number: '1404/KH-SNV',
      issuedOn: '2020-04-15',
      summary: 'Kế hoạch thực hiện Chủ đề năm 2020 của Sở Nội vụ',
      directiveIds: [scene.id('1043')],
      items: [
        ...FIVE_FIELDS.map((content, i) => ({
          label: `nội dung ${i + 1}`,
          content,
          clauseIds: clause(i + 1),
        })),
        {
          label: 'nội dung 6',
          content: 'Vận động thực hiện Chỉ thị 19',
          clauseIds: clause(6),
          basis: [{ words: 'Chỉ thị 19-CT/TU của Thành ủy', documentId: scene.id('19-CT/TU') }],
        },
      ],
      provenance: 'article',
      signing: scene.signedBy('snv.giamdoc', 'own', '2020-04-15'),
    });
    const { items } = await scene.api.get<{ items: readonly { itemId: string }[] }>(
      await scene.player('snv.chuyenvien').token(),
      `/plans/${scene.id('1404')}`,
    );
    items.forEach(({ itemId }, i) => scene.made.set(`1404 nội dung ${i + 1}`, itemId));
  },
};

const assignB = [1, 2, 3, 4, 5, 6].map((n): Beat => ({
  at: at('2020-04-16', '09:00'),
  told: {
    vi: `Sở Nội vụ giao B${n} cho Đơn vị ${n === 6 ? 1 : n} (MH).`,
    en: `The department assigns B${n} to Unit ${n === 6 ? 1 : n}.`,
  },
  play: async (scene) =>
    void (await scene.make(`B${n}`, 'snv.chuyenvien', '/tasks', {
      issuerId: scene.agency('SNV'),
      leadId: scene.agency(`DV${n === 6 ? 1 : n}`),
      content: n === 6 ? 'Vận động thực hiện Chỉ thị 19' : (FIVE_FIELDS[n - 1] ?? ''),
      expectedProduct: { kind: 'Báo cáo', addressedTo: 'Sở Nội vụ' },
      deadline: { kind: 'fixed', date: n === 6 ? '2020-10-30' : '2020-11-30', wording: 'by', rolls: true },
      source: { planId: scene.id('1404'), planItemId: scene.id(`1404 nội dung ${n}`) },
      reference: `B${n}`,
      provenance: 'illustrative',
      signing: scene.signedBy('snv.giamdoc', 'own', '2020-04-16', scene.id('1404')),
    })),
}));

const unit = (n: number): Lead => ({ clerk: `dv${n}.truong`, head: `dv${n}.truong` });

const reports: readonly Beat[] = [
  report(
    'A5',
    at('2020-04-16', '14:00'),
    'snv.chuyenvien',
    {
      vi: 'A5: báo cáo tiến độ kỳ 01/01–15/04, có phần việc làm trước khi có Quyết định 1043.',
      en: 'A5: progress for 1 January to 15 April, partly done before Decision 1043.',
    },
    {
      period: { from: '2020-01-01', to: '2020-04-15' },
      result: 'Đã ứng dụng rộng rãi công nghệ thông tin trong hoạt động.',
      provenance: 'article',
    },
  ),
  report(
    'A5',
    at('2020-07-31', '14:00'),
    'snv.chuyenvien',
    {
      vi: 'A5: năm thủ tục mức độ 3, 4; niêm yết đầy đủ tại trụ sở.',
      en: 'A5: five procedures online at level 3 and 4; all procedures posted at the office.',
    },
    {
      result: 'Dịch vụ công trực tuyến mức độ 3, 4 đối với 5 thủ tục hành chính; niêm yết đầy đủ tại trụ sở.',
      indicators: [
        { name: 'Thủ tục hành chính trực tuyến mức độ 3, 4', measured: { value: '5', unit: 'thủ tục' } },
      ],
      provenance: 'article',
    },
  ),
  ...['A6', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((reference) =>
    report(
      reference,
      at('2020-07-31', '14:30'),
      reference === 'A6' ? 'snv.chuyenvien' : `dv${reference === 'B6' ? 1 : reference.slice(1)}.truong`,
      { vi: `${reference}: báo cáo tiến độ.`, en: `${reference}: progress reported.` },
      { result: `[Minh họa] Đang thực hiện ${reference} theo kế hoạch.`, provenance: 'illustrative' },
    ),
  ),
];

/** Decision 1043, the department's plan, and what came of them until the supervision. */
export const cityPlan: readonly Beat[] = [
  issue1043,
  ...assignA,
  secondNumber,
  ...tasks.flatMap(({ reference }) => takeUp(reference, '2020-03-25', SNV)),
  registerDirective19,
  issue1404,
  ...assignB,
  ...[1, 2, 3, 4, 5, 6].flatMap((n) => takeUp(`B${n}`, '2020-04-17', unit(n === 6 ? 1 : n))),
  ...reports,
  submit('A2', '2020-05-27', SNV),
  accept('A2', '2020-06-01', 'ubnd.theodoi'),
  submit('A1', '2020-06-24', SNV),
  accept('A1', '2020-06-29', 'ubnd.theodoi'),
  submit('A3', '2020-07-10', SNV, {
    product: 'Chính sách tuyển dụng nguồn nhân lực văn hóa cơ sở',
    document: { citation: 'Quyết định 1259' },
  }),
  accept('A3', '2020-07-15', 'ubnd.theodoi'),
  submit('A4', '2020-07-29', SNV),
  accept('A4', '2020-08-04', 'ubnd.theodoi'),
];
