import {
  acceptRecommendation,
  amendRecommendation,
  assessRecommendation,
  closeRecommendation,
  contestRecommendation,
  receiveRecommendation,
  reportBack,
  upholdRecommendation,
  withdrawRecommendation,
  type AssessRecommendation,
  type CommandAnswer,
  type EvidenceBody,
  type RecommendationAct,
  type RecommendationDetail,
  type Signing,
} from '@dondoc/api';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { occurred, type OccurredValues } from '../../acts/occurred-fields.js';
import { changing, type Sent } from '../../acts/sent.js';
import { recommendationActLabels } from '../../words/supervision-labels.js';
import { useSpeech } from '../../words/language.js';
import { RecommendationFields } from './recommendation-fields.js';

/** What a form of a recommendation holds; texts may be empty. */
export interface RecommendationValues extends OccurredValues {
  readonly response?: string;
  readonly reason?: string;
  readonly report?: string;
  readonly evidence?: readonly EvidenceBody[];
  readonly satisfied?: boolean;
  readonly assessment?: string;
  readonly followUp?: AssessRecommendation['followUp'];
  readonly addresseeIds?: readonly string[];
  readonly content?: string;
  readonly signing?: Signing;
}

/** Gives the command to the server. @throws ApiFault */
const sendAct = async (
  act: RecommendationAct,
  id: string,
  sent: Sent,
  values: RecommendationValues,
): Promise<CommandAnswer> => {
  const { response, reason = '', report = '', evidence = [], satisfied = false, assessment = '' } = values;
  const always = { ...occurred(values), ...given({ signing: values.signing }) };
  const { content = '' } = values;
  // nobody chosen means all to whom it can apply
  const about =
    (values.addresseeIds?.length ?? 0) > 0 ? { addresseeIds: [...(values.addresseeIds ?? [])] } : {};
  const to = { path: { id }, headers: changing(sent), throwOnError: true as const };
  switch (act) {
    case 'ReceiveRecommendation':
      return (await receiveRecommendation({ ...to, body: always })).data;
    case 'AcceptRecommendation':
      return (await acceptRecommendation({ ...to, body: { ...always, ...given({ response }) } })).data;
    case 'ContestRecommendation':
      return (await contestRecommendation({ ...to, body: { ...always, reason } })).data;
    case 'ReportBack': {
      const proof = evidence.length > 0 ? { evidence: [...evidence] } : {};
      return (await reportBack({ ...to, body: { ...always, report, ...proof } })).data;
    }
    case 'UpholdRecommendation':
      return (await upholdRecommendation({ ...to, body: { ...always, ...about, reason } })).data;
    case 'AmendRecommendation':
      return (await amendRecommendation({ ...to, body: { ...always, content, reason } })).data;
    case 'WithdrawRecommendation':
      return (await withdrawRecommendation({ ...to, body: { ...always, ...about, reason } })).data;
    case 'AssessRecommendation': {
      const follows = satisfied ? {} : given({ followUp: values.followUp });
      const body = { ...always, ...about, satisfied, assessment, ...follows };
      return (await assessRecommendation({ ...to, body })).data;
    }
    case 'CloseRecommendation':
      return (await closeRecommendation({ ...to, body: { ...always, ...given({ reason }) } })).data;
  }
};

interface RecommendationDrawerProps {
  readonly act: RecommendationAct;
  readonly recommendation: RecommendationDetail;
  readonly onClose: () => void;
}

/** The form of one act on a recommendation. */
export function RecommendationDrawer({ act, recommendation, onClose }: RecommendationDrawerProps) {
  const { say } = useSpeech();
  const { id, revision, reference, content } = recommendation;
  const initial: Partial<Record<RecommendationAct, Partial<RecommendationValues>>> = {
    AssessRecommendation: { satisfied: true },
    AmendRecommendation: { content },
  };
  return (
    <CommandDrawer<RecommendationValues>
      title={`${say(recommendationActLabels[act])} ${reference}`}
      draft={`${id}.${act}`}
      revision={revision}
      initial={initial[act] ?? {}}
      send={(values, sent) => sendAct(act, id, sent, values)}
      onClose={onClose}
    >
      <p className="letter below">{content}</p>
      <RecommendationFields act={act} recommendation={recommendation} />
    </CommandDrawer>
  );
}
