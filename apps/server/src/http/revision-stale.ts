import { printMoment } from '@dondoc/domain';
import type { RevisionStale } from '@dondoc/event-sourcing';
import { Problem } from './problem.js';

/** Tells of a person by name; undefined when nobody is known under the id. */
export type NameOf = (accountId: string) => string | undefined;

/** What a stream is about, by the category that its name begins with. */
const NOUN_VI: Readonly<Record<string, string>> = {
  task: 'Nhiệm vụ',
  directive: 'Văn bản',
  citation: 'Trích dẫn',
  document: 'Văn bản',
  plan: 'Kế hoạch',
  session: 'Cuộc giám sát',
  recommendation: 'Kiến nghị',
  inspection: 'Cuộc thanh tra',
  obligation: 'Chế độ báo cáo',
  finding: 'Nội dung cần rà soát',
  agency: 'Cơ quan',
  account: 'Tài khoản',
  number: 'Số văn bản',
  reminder: 'Thư nhắc',
  calendar: 'Lịch làm việc',
  theme: 'Chủ đề',
};

const nounOf = (stream: string) => NOUN_VI[stream.split('-', 1)[0] ?? ''] ?? 'Bản ghi';

/** Someone else was faster: who changed what, and when, in the words that the person reads. */
export const revisionStale = ({ seen, last }: RevisionStale, nameOf: NameOf): Problem => {
  if (!last)
    return new Problem(412, 'revision-stale', {
      vi: 'Bản ghi chưa có; hãy bỏ If-Match.',
      en: 'The record does not exist yet; leave out If-Match.',
    });
  const { actor, recordedAt } = last.meta;
  const { type, revision, stream } = last;
  const by = nameOf(actor);
  const at = printMoment(recordedAt);
  return new Problem(
    412,
    'revision-stale',
    {
      vi: `${nounOf(stream)} vừa được ${by ?? 'hệ thống'} cập nhật lúc ${at.vi}; nội dung của bạn đã được giữ, hãy xem thay đổi rồi gửi lại.`,
      en: `Changed by ${by ?? 'the system'} at ${at.en}; your text is kept, review and resend.`,
    },
    { seen, revision, type, actor, at: recordedAt, ...(by && { by }) },
  );
};
