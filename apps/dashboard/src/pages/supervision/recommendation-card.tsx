import type { RecommendationAct, RecommendationLine } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import type { Paper } from '@dondoc/api';
import { PaperName } from '../../papers/paper-name.js';
import { levelLabels, provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { RecommendationActs } from './recommendation-acts.js';
import { RecommendationReports } from './recommendation-reports.js';
import { RecommendationTag } from './recommendation-tag.js';
import { RecommendationTasks } from './recommendation-tasks.js';

interface RecommendationCardProps {
  readonly line: RecommendationLine;
  readonly paperOf: (id: string | undefined) => Paper | undefined;
  /** A past day is shown: its buttons would act on the present. */
  readonly isPast: boolean;
  /** The act whose form the address asks to be open. */
  readonly asked: string | undefined;
  readonly onAct: (act: RecommendationAct | 'AssignTask' | undefined) => void;
}

/** One recommendation: what was asked of whom, where it stands, what was answered, the tasks on both sides. */
export function RecommendationCard({ line, paperOf, isPast, asked, onAct }: RecommendationCardProps) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { id, reference, content, state, states, addressees, concerns, levels, provenance } = line;
  const since = states.findLast((each) => each.state === state)?.from;
  return (
    <article aria-labelledby={`r-${id}`} className="recommendation">
      <h3 id={`r-${id}`} className="recommendation-head">
        <span className="reference">{reference}</span> {content}
      </h3>
      <p>
        <RecommendationTag state={state} />{' '}
        <span className="note">
          {since && words.supervision.since(printed.day(dayOf(since)))}
          {provenance && ` · [${say(provenanceLabels[provenance])}]`}
        </span>
      </p>
      <dl className="facts">
        <div>
          <dt>{words.supervision.addressees}</dt>
          <dd>
            {addressees.length === 1
              ? nameOf(addressees[0]?.agencyId ?? '')
              : addressees.map(({ agencyId, state: own }) => (
                  <p key={agencyId}>
                    {nameOf(agencyId)} <RecommendationTag state={own} />
                  </p>
                ))}
          </dd>
        </div>
        {levels.length > 0 && (
          <div>
            <dt>{words.supervision.levels}</dt>
            <dd>{levels.map((level) => say(levelLabels[level])).join('; ')}</dd>
          </div>
        )}
        {concerns.length > 0 && (
          <div>
            <dt>{words.supervision.concerns}</dt>
            <dd>
              {concerns.map(({ words: cited, documentId }) => (
                <p key={cited}>
                  {documentId ? (
                    <PaperName paper={paperOf(documentId)} />
                  ) : (
                    <>
                      {cited} <span className="tag soon">{words.supervision.unresolved}</span>
                    </>
                  )}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {!isPast && <RecommendationActs id={id} paperOf={paperOf} asked={asked} onAct={onAct} />}
      <RecommendationReports line={line} />
      <RecommendationTasks line={line} />
    </article>
  );
}
