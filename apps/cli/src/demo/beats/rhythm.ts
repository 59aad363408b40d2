import { at, evidence, type Beat, type Scene, type Told } from '../scene.js';

/** Who speaks for the lead of a task: the clerk who acknowledges, the head who submits. */
export interface Lead {
  readonly clerk: string;
  readonly head: string;
}

/** Who speaks for a committee of the story. */
export const committee = (key: string): Lead => ({
  clerk: `${key.toLowerCase()}.vanthu`,
  head: `${key.toLowerCase()}.chutich`,
});

/** The rhythm of the story: acknowledged at 09:00 on the next working day, work started at 10:00 the same day. */
export const takeUp = (reference: string, day: string, lead: Lead, start = true): Beat[] => [
  {
    at: at(day, '09:00'),
    told: { vi: `${reference}: đã tiếp nhận.`, en: `${reference}: acknowledged.` },
    play: async (scene) => void (await scene.act(lead.clerk, `/tasks/${scene.id(reference)}/acknowledge`)),
  },
  ...(start
    ? [
        {
          at: at(day, '10:00'),
          told: { vi: `${reference}: bắt đầu thực hiện.`, en: `${reference}: work started.` },
          play: async (scene) => void (await scene.act(lead.clerk, `/tasks/${scene.id(reference)}/start`)),
        } satisfies Beat,
      ]
    : []),
];

interface Submission {
  readonly time?: string;
  readonly typedAt?: string;
  readonly product?: string;
  readonly document?: Readonly<Record<string, string>>;
}

/** A completion is submitted at 15:00 with its product, unless the story gives another hour or the act is typed later. */
export const submit = (reference: string, day: string, lead: Lead, options: Submission = {}): Beat => {
  const { time = '15:00', typedAt, product = `Báo cáo kết quả ${reference} (MH)`, document } = options;
  return {
    at: typedAt ?? at(day, time),
    told: {
      vi: `${reference}: báo cáo hoàn thành, kèm tài liệu minh chứng.`,
      en: `${reference}: completion submitted with its evidence.`,
    },
    play: async (scene) => {
      const body = {
        result: `[Minh họa] Đã hoàn thành ${reference}.`,
        evidence: [evidence(product, document)],
      };
      const late = typedAt === undefined ? {} : { occurredAt: at(day, time) };
      await scene.act(lead.head, `/tasks/${scene.id(reference)}/submit`, { ...body, ...late });
    },
    movable: {
      reference,
      act: 'submit',
      to: (other) => submit(reference, other, lead, { product, ...(document && { document }) }),
    },
  };
};

/** The office that assigned it accepts at 16:00. */
export const accept = (reference: string, day: string, officer: string): Beat => ({
  at: at(day, '16:00'),
  told: { vi: `${reference}: được xác nhận hoàn thành.`, en: `${reference}: accepted.` },
  play: async (scene) => void (await scene.act(officer, `/tasks/${scene.id(reference)}/accept`)),
  movable: { reference, act: 'accept', to: (other) => accept(reference, other, officer) },
});

/** A report of progress in words. */
export const report = (
  reference: string,
  moment: string,
  officer: string,
  told: Told,
  body: Readonly<Record<string, unknown>>,
): Beat => ({
  at: moment,
  told,
  play: async (scene) =>
    void (await scene.act(officer, `/tasks/${scene.id(reference)}/report-progress`, body)),
});

/** Tasks that a policy assigned are known by their reference once time has moved on and all is quiet. */
export const tasksKnown = (moment: string, who: string, query: (scene: Scene) => string): Beat => ({
  at: moment,
  told: { vi: '', en: '' },
  play: (scene) => scene.findTasks(who, query(scene)),
});
