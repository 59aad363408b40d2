import { at, type Beat, type Scene } from '../../scene.js';
import { accept, committee, submit, type Lead } from '../rhythm.js';

const CITY = 'ubnd.theodoi';
const SNV: Lead = { clerk: 'snv.chuyenvien', head: 'snv.giamdoc' };

interface Days {
  readonly workingDays: number;
  readonly calendarDays: number;
}

/** Time that was not the lead's. */
export interface Debts {
  readonly office: { readonly total: Days };
  readonly inputs: readonly (Days & { readonly coordinatorId: string })[];
}

/** Where the time of a task went by the end of a day. */
export const debtsOn = async (scene: Scene, reference: string, day: string): Promise<Debts> => {
  const token = await scene.player('thanhtra').token();
  const path = `/tasks/${scene.id(reference)}?asOf=${day}`;
  return (await scene.api.get<{ debts: Debts }>(token, path)).debts;
};

const officeClock: Beat = {
  at: at('2020-10-06', '15:00'),
  told: {
    vi: 'Thời gian chờ xác nhận: D21 nộp ngày 14/9, UBND Thành phố chưa trả lời.',
    en: 'The debt clock: D21 was submitted on 14 September, and the city has not answered yet.',
  },
  play: () => Promise.resolve(),
  after: async (scene) => {
    const { workingDays, calendarDays } = (await debtsOn(scene, 'D21', '2020-10-06')).office.total;
    return {
      vi: `D21 đã chờ ${workingDays} ngày làm việc (${calendarDays} ngày), tính cho cơ quan giao, không tính cho quận.`,
      en: `D21 has waited ${workingDays} working days (${calendarDays} days), counted for the issuing office, not for the district.`,
    };
  },
};

const asked: readonly Beat[] = ['MH-05', 'MH-12'].map((district) => ({
  at: at('2020-10-02', '14:30'),
  told: {
    vi: `Sở Nội vụ lấy ý kiến quận ${district} về F1, trả lời chậm nhất 07/10.`,
    en: `The department asks district ${district} for its input to F1, by 7 October.`,
  },
  play: async (scene) =>
    void (await scene.act(SNV.head, `/tasks/${scene.id('F1')}/request-input`, {
      coordinatorId: scene.agency(district),
      question: '[Minh họa] Đề nghị góp ý dự thảo kế hoạch năm 2021.',
      answerBy: '2020-10-07',
    })),
}));

const answered = (
  district: string,
  moment: string,
  number: string,
  when: { vi: string; en: string },
): Beat => ({
  at: moment,
  told: {
    vi: `Quận ${district} góp ý F1 bằng văn bản ${number}, ${when.vi}.`,
    en: `District ${district} gives its input to F1 by ${number}, ${when.en}.`,
  },
  play: async (scene) =>
    void (await scene.act(committee(district).head, `/tasks/${scene.id('F1')}/contribute`, {
      content: '[Minh họa] Thống nhất dự thảo; đề nghị nêu rõ kinh phí.',
      document: { words: number },
      signing: scene.signedBy(committee(district).head, 'TM', moment.slice(0, 10)),
    })),
});

const inputClock: Beat = {
  at: at('2020-10-13', '11:00'),
  told: {
    vi: 'Thời gian chờ ý kiến phối hợp của F1, tính cho từng cơ quan:',
    en: 'The debt clock of F1, for each coordinating agency:',
  },
  play: () => Promise.resolve(),
  after: async (scene) => {
    const { inputs } = await debtsOn(scene, 'F1', '2020-10-13');
    const lines = ['MH-05', 'MH-12'].map((district) => {
      const owed = inputs.find(({ coordinatorId }) => coordinatorId === scene.agency(district));
      return [district, owed?.workingDays ?? 0, owed?.calendarDays ?? 0] as const;
    });
    return {
      vi: `${lines.map(([of, working, calendar]) => `quận ${of} chậm ${working} ngày làm việc (${calendar} ngày)`).join(', ')}.`,
      en: `${lines.map(([of, working, calendar]) => `district ${of} ${working} working days late (${calendar} days)`).join(', ')}.`,
    };
  },
};

/** Submissions that lie with the issuing office and an input that does not come: whose days they are. */
export const waiting: readonly Beat[] = [
  submit('C4', '2020-09-28', SNV),
  submit('D24', '2020-09-29', committee('MH-24')),
  accept('C4', '2020-09-30', CITY),
  accept('D24', '2020-09-30', CITY),
  ...asked,
  officeClock,
  accept('D21', '2020-10-06', CITY),
  answered('MH-12', at('2020-10-07', '10:00'), '9914/UBND (MH-12)', { vi: 'đúng hạn', en: 'in time' }),
  answered('MH-05', at('2020-10-13', '10:00'), '9915/UBND (MH-05)', { vi: 'trễ hạn', en: 'late' }),
  inputClock,
  submit('C2', '2020-10-15', SNV),
];
