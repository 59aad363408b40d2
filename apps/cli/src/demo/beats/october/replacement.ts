import { at, type Beat, type Scene } from '../../scene.js';
import { committee, takeUp, type Lead } from '../rhythm.js';

const CITY = 'ubnd.theodoi';
const SNV: Lead = { clerk: 'snv.chuyenvien', head: 'snv.giamdoc' };

interface Answered {
  readonly waiting: readonly { readonly task: { readonly reference: string } }[];
  readonly decided: readonly {
    readonly task: { readonly reference: string };
    readonly decided: { readonly decision: string };
  }[];
}

interface Review {
  readonly waiting: readonly string[];
  readonly decided: readonly { readonly reference: string; readonly decision: string }[];
}

const CLAUSES = [
  'Xây dựng Kế hoạch thực hiện văn hóa công vụ năm 2021',
  'Phúc tra việc thi hành văn hóa công vụ tại một số quận, huyện',
  'Tổng hợp, báo cáo kết quả kiểm tra ở ba cấp',
] as const;

const issue9910: Beat = {
  at: at('2020-10-01', '08:30'),
  told: {
    vi: 'UBND Thành phố ban hành Công văn 9910/UBND-VX về công việc quý IV.',
    en: 'The city issues letter 9910/UBND-VX on the work of the fourth quarter.',
  },
  play: async (scene) => {
    await scene.make('9910', CITY, '/directives', {
      issuerId: scene.agency('UBND'),
      number: '9910/UBND-VX',
      issuedOn: '2020-10-01',
      summary: '[Minh họa] Thực hiện văn hóa công vụ quý IV năm 2020, thay thế Công văn 9904/UBND-VX',
      basis: [{ words: 'Công văn 9904/UBND-VX', documentId: scene.id('9904') }],
      clauses: CLAUSES.map((content, i) => ({ label: `mục ${i + 1}`, content })),
      provenance: 'illustrative',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-10-01'),
    });
    const { clauses } = await scene.api.get<{ clauses: readonly { clauseId: string }[] }>(
      await scene.player(CITY).token(),
      `/directives/${scene.id('9910')}`,
    );
    clauses.forEach(({ clauseId }, i) => scene.made.set(`9910 mục ${i + 1}`, clauseId));
  },
};

/** The review of the replaced letter at the end of a day: what waits for a decision, and what was decided. */
export const readOrphans = async (scene: Scene, day: string): Promise<Review> => {
  const token = await scene.player('thanhtra').token();
  const path = `/directives/${scene.id('9904')}/orphans?asOf=${day}`;
  const { waiting, decided } = await scene.api.get<Answered>(token, path);
  return {
    waiting: waiting.map(({ task }) => task.reference),
    decided: decided.map(({ task, decided: { decision } }) => ({ reference: task.reference, decision })),
  };
};

const replace9904: Beat = {
  at: at('2020-10-01', '09:00'),
  told: {
    vi: '9910/UBND-VX thay thế 9904/UBND-VX.',
    en: '9910/UBND-VX replaces 9904/UBND-VX.',
  },
  play: async (scene) =>
    void (await scene.act(CITY, `/directives/${scene.id('9904')}/replace`, {
      replacedById: scene.id('9910'),
      reason: '[Minh họa] Chuyển sang công việc của quý IV.',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-10-01', scene.id('9910')),
    })),
};

const reviewOpened: Beat = {
  at: at('2020-10-01', '09:30'),
  told: {
    vi: 'Rà soát khi văn bản bị thay thế: hệ thống liệt kê nhiệm vụ còn mở, từng việc chờ quyết định.',
    en: 'Orphan review: the engine lists what is still open; each task waits for a decision.',
  },
  play: () => Promise.resolve(),
  after: async (scene) => {
    const waiting = (await readOrphans(scene, '2020-10-01')).waiting.toSorted().join(', ');
    return { vi: `Chờ quyết định: ${waiting}.`, en: `Waiting for a decision: ${waiting}.` };
  },
};

const assignF1: Beat = {
  at: at('2020-10-01', '10:00'),
  told: {
    vi: 'UBND Thành phố giao Sở Nội vụ F1: kế hoạch văn hóa công vụ năm 2021, hạn 30/10; quận MH-05, MH-12 phối hợp.',
    en: 'The city assigns F1, the plan for 2021, to the department, due 30 October; districts MH-05 and MH-12 coordinate.',
  },
  play: async (scene) =>
    void (await scene.make('F1', CITY, '/tasks', {
      issuerId: scene.agency('UBND'),
      leadId: scene.agency('SNV'),
      coordinatorIds: [scene.agency('MH-05'), scene.agency('MH-12')],
      content: CLAUSES[0],
      expectedProduct: { kind: 'dự thảo kế hoạch', addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'fixed', date: '2020-10-30', wording: 'by', rolls: true },
      source: {
        directiveId: scene.id('9910'),
        clauseId: scene.id('9910 mục 1'),
        recommendationIds: [scene.id('R1')],
      },
      reference: 'F1',
      provenance: 'illustrative',
      signing: scene.signedBy('ubnd.chutich', 'TM', '2020-10-01', scene.id('9910')),
    })),
};

interface Decided {
  readonly reference: string;
  readonly decision: 'keep' | 'supersede' | 'withdraw';
  readonly vi: string;
  readonly en: string;
  readonly successor?: string;
}

const DECISIONS: readonly Decided[] = [
  {
    reference: 'C1',
    decision: 'supersede',
    successor: 'F1',
    vi: 'thay thế bằng F1, nay có thời hạn và sản phẩm',
    en: 'superseded by F1, which has a deadline and a product',
  },
  {
    reference: 'C2',
    decision: 'keep',
    vi: 'tiếp tục, giữ thời hạn 15/10',
    en: 'kept, still due on 15 October',
  },
  {
    reference: 'C3',
    decision: 'withdraw',
    vi: 'thu hồi, vì là công việc thường xuyên theo chức năng của Sở',
    en: 'withdrawn, being regular work of the department by its function',
  },
  {
    reference: 'D21',
    decision: 'keep',
    vi: 'tiếp tục, đã nộp và chờ xác nhận',
    en: 'kept, submitted and awaiting acceptance',
  },
  {
    reference: 'D23',
    decision: 'keep',
    vi: 'tiếp tục, quá hạn thì vẫn quá hạn',
    en: 'kept, and what is overdue stays overdue',
  },
];

/** MH-23 delegated it under D23. */
const OF_THE_DISTRICT: Decided = {
  reference: 'E5',
  decision: 'keep',
  vi: 'tiếp tục cùng D23',
  en: 'kept along with D23',
};

const decision =
  ({ reference, decision: kind, successor, vi }: Decided, head: string) =>
  (scene: Scene) => ({
    taskId: scene.id(reference),
    decision: kind,
    reason: `[Minh họa] Quyết định: ${vi}.`,
    ...(successor !== undefined && { successorTaskId: scene.id(successor) }),
    signing: scene.signedBy(head, 'TM', '2020-10-02', scene.id('9910')),
  });

const decide = (decided: Decided, officer = CITY, head = 'ubnd.chutich'): Beat => ({
  at: at('2020-10-02', '09:00'),
  told: {
    vi: `Quyết định về ${decided.reference}: ${decided.vi}.`,
    en: `Decision on ${decided.reference}: ${decided.en}.`,
  },
  play: async (scene) => {
    const path = `/directives/${scene.id('9904')}/decide-orphan`;
    await scene.act(officer, path, decision(decided, head)(scene));
  },
});

const notTheCitys: Beat = {
  at: at('2020-10-02', '09:00'),
  told: {
    vi: 'Bị từ chối: UBND Thành phố quyết định thay quận, huyện về E5.',
    en: 'Refused: the city decides on E5 in the place of the district that delegated it.',
  },
  play: (scene) => {
    const path = `/directives/${scene.id('9904')}/decide-orphan`;
    return scene.refused('orphan-issuer-only', CITY, path, decision(OF_THE_DISTRICT, 'ubnd.chutich')(scene));
  },
  after: (scene) => Promise.resolve(scene.refusalHeard()),
};

const carriedOut: Beat = {
  at: at('2020-10-02', '09:30'),
  told: {
    vi: 'Hệ thống tự thực hiện các quyết định: C1 đã thay thế, C3 đã thu hồi; việc tiếp tục giữ nguyên thời hạn.',
    en: 'The engine carries the decisions out: C1 is superseded, C3 withdrawn; what is kept keeps its deadline.',
  },
  play: () => Promise.resolve(),
  after: async (scene) => {
    const { waiting, decided } = await readOrphans(scene, '2020-10-02');
    return {
      vi: `Đã quyết định ${decided.length}, còn chờ ${waiting.length}.`,
      en: `${decided.length} decided, ${waiting.length} still waiting.`,
    };
  },
};

/** The letter behind the four asks is replaced, and each task that it leaves open is decided on. */
export const replacement: readonly Beat[] = [
  issue9910,
  replace9904,
  reviewOpened,
  assignF1,
  ...takeUp('F1', '2020-10-02', SNV),
  ...DECISIONS.map((each) => decide(each)),
  notTheCitys,
  decide(OF_THE_DISTRICT, committee('MH-23').clerk, committee('MH-23').head),
  carriedOut,
];
