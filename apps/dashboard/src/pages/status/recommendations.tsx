import type { RecommendationState, StatusSummary } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { recommendationLabels } from '../../words/labels.js';
import { usePrinted } from '../../day/day.js';
import { useSpeech } from '../../words/language.js';

/** Where recommendations stand. They are not divided as tasks are, and the page says so. */
export function Recommendations({ summary: { recommendations } }: { readonly summary: StatusSummary }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const [address] = useSearchParams();
  const states = Object.keys(recommendationLabels) as RecommendationState[];
  const shown = states.filter(
    (state) => recommendations[state] > 0 || state === 'TasksCreated' || state === 'Closed',
  );
  const to = (state: RecommendationState) => {
    const query = new URLSearchParams({ state });
    const day = address.get('asOf');
    if (day !== null) query.set('asOf', day);
    return { pathname: '/supervision', search: query.toString() };
  };
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{words.status.recommendations}</h2>
      <p className="note">{words.status.recommendationsScope}</p>
      {states.every((state) => recommendations[state] === 0) ? (
        <p>{words.status.noRecommendations}</p>
      ) : (
        <table className="plain-table">
          <tbody>
            {shown.map((state) => (
              <tr key={state}>
                <th scope="row">{say(recommendationLabels[state])}</th>
                <td>
                  <Link to={to(state)} className="figure">
                    {printed.count(recommendations[state])}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
