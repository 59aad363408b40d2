import type { TaskChange } from '@dondoc/api';
import { compareStatusOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { DayField } from '../../day/day-field.js';
import { useDay, usePrinted } from '../../day/day.js';
import { daysBefore } from '../../day/printed.js';
import { TimelinessTag } from '../../figures/timeliness-tag.js';
import type { ListFilter } from '../../figures/task-list-link.js';
import { Answered, Nothing } from '../../states/states.js';
import { lifecycleLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { useLastLook } from './last-look.js';

type Side = TaskChange['after'];

const SHOWN_FIRST = 10;
/** More lines than anybody reads; the server gives no more at once. */
const SHOWN_MOST = 1_000;

function Standing({ side }: { readonly side: Side | undefined }) {
  const { words, say } = useSpeech();
  if (!side) return <em>{words.status.added}</em>;
  return side.timeliness ? (
    <TimelinessTag timeliness={side.timeliness} />
  ) : (
    <span>{say(lifecycleLabels[side.lifecycle])}</span>
  );
}

/** Which tasks are new or stand otherwise than on an earlier day. */
export function Changes({ filter: { issuerId, leadId } }: { readonly filter: ListFilter }) {
  const { words } = useSpeech();
  const { day, today } = useDay();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [address, setAddress] = useSearchParams();
  const looked = useLastLook(today);
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const asked = address.get('from') ?? looked;
  const from = asked < day ? asked : daysBefore(day, 7);
  const comparison = useQuery({
    ...compareStatusOptions({
      query: {
        from,
        to: day,
        limit,
        ...(issuerId && { issuerId: [issuerId] }),
        ...(leadId && { leadId: [leadId] }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const setFrom = (next: string | undefined) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (next === undefined) after.delete('from');
      else after.set('from', next);
      return after;
    });
  const asOf = address.get('asOf');
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.status.changes}</h2>
      <Space wrap className="below">
        <span>{words.status.compareFrom}</span>
        <DayField
          value={from}
          onChange={setFrom}
          latest={daysBefore(day, 1)}
          label={words.status.compareFrom}
        />
      </Space>
      <Answered of={comparison}>
        {({ changes, total }) =>
          changes.length === 0 ? (
            <Nothing text={words.status.noChanges} />
          ) : (
            <>
              <div className="scrolls">
                <table className="plain-table words-table">
                  <thead>
                    <tr>
                      <th scope="col">{words.tasks.reference}</th>
                      <th scope="col">{words.tasks.lead}</th>
                      <th scope="col">{printed.day(from)}</th>
                      <th scope="col">{printed.day(day)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {changes.map(({ task, before, after }) => (
                      <tr key={task.id}>
                        <th scope="row">
                          <Link to={`/tasks/${task.id}${asOf ? `?asOf=${asOf}` : ''}`}>
                            {task.reference ?? words.nav.task}
                          </Link>
                        </th>
                        <td>{nameOf(task.leadId)}</td>
                        <td>
                          <Standing side={before} />
                        </td>
                        <td>
                          <Standing side={after} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {changes.length < total &&
                (limit < SHOWN_MOST ? (
                  <Button onClick={() => setLimit(SHOWN_MOST)}>
                    {total > SHOWN_MOST ? words.status.showFirst(SHOWN_MOST) : words.status.showAll(total)}
                  </Button>
                ) : (
                  <p className="note">{words.status.shownFirst(changes.length, total)}</p>
                ))}
            </>
          )
        }
      </Answered>
    </section>
  );
}
