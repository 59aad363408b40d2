import type { StatusSummary } from '@dondoc/api';
import { COUNTED } from '../../figures/kinds.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { timelinessLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { TimelinessChart } from './charts.js';

interface FiguresProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

/** How many tasks stand how to their deadline: the counts, and a picture of them. */
export function ByTimeliness({ summary, filter }: FiguresProps) {
  const { words, say } = useSpeech();
  const { byTimeliness } = summary;
  return (
    <section aria-labelledby="bands">
      <h2 id="bands">{words.status.bands}</h2>
      <div className="side-by-side">
        <table className="plain-table bands">
          <tbody>
            {COUNTED.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(timelinessLabels[kind])}</th>
                <td>
                  <TaskListLink filter={{ ...filter, timeliness: [kind] }}>{byTimeliness[kind]}</TaskListLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <TimelinessChart summary={summary} filter={filter} />
      </div>
    </section>
  );
}
