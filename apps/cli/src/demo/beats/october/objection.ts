import { at, evidence, type Beat, type Scene, type Told } from '../../scene.js';
import { takeUp } from '../rhythm.js';
import { paper } from '../supervision.js';

const on = (reference: string, act: string) => (scene: Scene) =>
  `/recommendations/${scene.id(reference)}/${act}`;

const act = (moment: string, who: string, path: (scene: Scene) => string, told: Told, body = {}): Beat => ({
  at: moment,
  told,
  play: async (scene) => void (await scene.act(who, path(scene), body)),
});

const R5 =
  'Báo cáo kết quả triển khai Quyết định 328 bằng chỉ tiêu cụ thể, có đối chiếu với quý trước, trước khi kết thúc năm 2020.';

const notSatisfied: readonly Beat[] = [
  act(
    at('2020-10-05', '09:00'),
    'snv.giamdoc',
    on('R3', 'report-back'),
    {
      vi: 'Sở Nội vụ báo cáo HĐND Thành phố về R3: nội dung đã nằm trong kế hoạch cải cách hành chính thường xuyên.',
      en: 'The department reports back on R3: it is part of its regular plan of administrative reform.',
    },
    {
      report: '[Minh họa] Nội dung đã được lồng ghép vào kế hoạch cải cách hành chính thường xuyên của Sở.',
      evidence: [evidence('Báo cáo thực hiện kiến nghị R3 (MH)')],
    },
  ),
  act(
    at('2020-10-06', '09:00'),
    'hdnd.thuky',
    on('R3', 'assess'),
    {
      vi: 'HĐND Thành phố đánh giá R3: chưa đạt yêu cầu, sẽ có kiến nghị mới.',
      en: 'The council assesses R3: not satisfied; a new recommendation follows.',
    },
    {
      satisfied: false,
      assessment: '[Minh họa] Nhiệm vụ đã bị thu hồi, báo cáo không có số liệu kết quả.',
      followUp: 'new-recommendation',
    },
  ),
  {
    at: at('2020-10-06', '10:00'),
    told: {
      vi: 'HĐND Thành phố ghi kiến nghị R5 đối với Sở Nội vụ, tiếp theo R3: báo cáo bằng chỉ tiêu cụ thể.',
      en: 'The council recommends R5 to the department in the place of R3: results in figures.',
    },
    play: async (scene) =>
      void (await scene.make('R5', 'hdnd.thuky', '/recommendations', {
        sessionId: scene.id('session'),
        reference: 'R5',
        content: R5,
        addresseeIds: [scene.agency('SNV')],
        concerns: [{ words: 'Quyết định 328' }],
        levels: ['city'],
        followsRecommendationId: scene.id('R3'),
        provenance: 'illustrative',
      })),
  },
];

const answers: readonly Beat[] = [
  act(at('2020-10-06', '14:00'), 'snv.chuyenvien', on('R5', 'receive'), {
    vi: 'Sở Nội vụ nhận kiến nghị R5.',
    en: 'The department receives recommendation R5.',
  }),
  act(
    at('2020-10-08', '09:00'),
    'snv.giamdoc',
    on('R5', 'contest'),
    {
      vi: 'Sở Nội vụ đề nghị xem xét lại R5: đã có chế độ báo cáo cải cách hành chính định kỳ.',
      en: 'The department contests R5: there is a periodic report on administrative reform already.',
    },
    { reason: '[Minh họa] Đã có chế độ báo cáo cải cách hành chính định kỳ, báo cáo thêm là trùng.' },
  ),
  {
    at: at('2020-10-08', '10:00'),
    told: {
      vi: 'Bị từ chối: Sở Nội vụ tự giữ nguyên R5; ý kiến đề nghị xem xét lại do chủ thể giám sát trả lời.',
      en: 'Refused: the department answers its own objection; only the supervising body does.',
    },
    play: (scene) =>
      scene.refused('supervising-body-only', 'snv.giamdoc', on('R5', 'uphold')(scene), {
        reason: '[Minh họa] Xin giữ nguyên.',
      }),
    after: (scene) => Promise.resolve(scene.refusalHeard()),
  },
  act(
    at('2020-10-12', '14:00'),
    'hdnd.thuky',
    on('R5', 'uphold'),
    {
      vi: 'HĐND Thành phố giữ nguyên R5: báo cáo định kỳ không nêu kết quả của Quyết định 328.',
      en: 'The council upholds R5: the periodic report does not tell the results of Decision 328.',
    },
    { reason: '[Minh họa] Báo cáo định kỳ không tách kết quả của Quyết định 328 nên chưa đáp ứng.' },
  ),
  act(
    at('2020-10-13', '09:00'),
    'snv.giamdoc',
    on('R5', 'accept'),
    { vi: 'Sở Nội vụ tiếp thu R5.', en: 'The department accepts R5.' },
    { response: '[Minh họa] Sở sẽ báo cáo kết quả bằng chỉ tiêu.' },
  ),
  {
    at: at('2020-10-14', '09:00'),
    told: {
      vi: 'R5 thành nhiệm vụ F4 của Sở Nội vụ, hạn 30/11 (9913/UBND-VX).',
      en: 'R5 becomes task F4 of the department, due 30 November (9913/UBND-VX).',
    },
    play: async (scene) => {
      const day = '2020-10-14';
      const number = '9913/UBND-VX';
      const summary = 'Giao Sở Nội vụ thực hiện kiến nghị R5';
      await paper(
        scene,
        '9913',
        'UBND',
        'ubnd.theodoi',
        'letter',
        number,
        day,
        summary,
        'ubnd.chutich',
        'TM',
      );
      await scene.make('F4', 'ubnd.theodoi', '/tasks', {
        issuerId: scene.agency('UBND'),
        leadId: scene.agency('SNV'),
        content: R5,
        expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố, HĐND Thành phố' },
        deadline: { kind: 'fixed', date: '2020-11-30', wording: 'by', rolls: true },
        source: { documentId: scene.id('9913'), recommendationIds: [scene.id('R5')] },
        reference: 'F4',
        provenance: 'illustrative',
        signing: scene.signedBy('ubnd.chutich', 'TM', day, scene.id('9913')),
      });
    },
  },
  act(at('2020-10-14', '10:00'), 'hdnd.thuky', on('R3', 'close'), {
    vi: 'HĐND Thành phố kết thúc R3: đã có R5 tiếp theo.',
    en: 'The council closes R3: R5 has followed it.',
  }),
  ...takeUp('F4', '2020-10-15', { clerk: 'snv.chuyenvien', head: 'snv.giamdoc' }),
];

/** What was withdrawn comes back: the council is not satisfied, is contested, and upholds what it asked. */
export const objection: readonly Beat[] = [...notSatisfied, ...answers];
