import type { AuditEvent } from '@dondoc/api';
import { listPapersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePeople } from '../../agency/people.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { eventLabels } from '../../words/event-labels.js';
import { capacityLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import Changes from './changes.js';

const placeOf = ({ stream, taskId, directiveId }: AuditEvent): string | undefined => {
  const [category] = stream.split('-', 1);
  const id = stream.slice((category?.length ?? 0) + 1);
  if (category === 'task') return `/tasks/${id}`;
  if (category === 'directive') return `/directives/${id}`;
  if (category === 'session') return `/supervision/${id}`;
  if (taskId !== undefined) return `/tasks/${taskId}`;
  return directiveId === undefined ? undefined : `/directives/${directiveId}`;
};

interface StepProps {
  readonly event: AuditEvent;
  readonly personOf: (id: string | undefined) => string;
  readonly paperOf: (id: string | undefined) => string | undefined;
}

function Step({ event, personOf, paperOf }: StepProps) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [isOpen, setOpen] = useState(false);
  const label = eventLabels[event.type];
  const place = placeOf(event);
  const typist = personOf(event.actorId);
  const paper = paperOf(event.documentId);
  const title = label ? say(label) : event.type;
  return (
    <>
      <tr>
        <td className="index">{event.index}</td>
        <td>
          <strong>{title}</strong>
          {event.about && <div>{place ? <Link to={place}>{event.about}</Link> : event.about}</div>}
          <div>
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={`${words.trail.open}: ${title}, ${event.index}`}
              onClick={() => setOpen(!isOpen)}
            >
              {words.trail.open}
            </Button>
          </div>
        </td>
        <td>{printed.moment(event.occurredAt)}</td>
        <td>
          {printed.moment(event.recordedAt)}
          {dayOf(event.recordedAt) > dayOf(event.occurredAt) && (
            <div>
              <span className="tag soon">{words.trail.lateMark}</span>
              {event.lateEntryReason && <div className="note">{event.lateEntryReason}</div>}
            </div>
          )}
        </td>
        <td>
          {event.holderId ? personOf(event.holderId) : words.trail.unsigned}
          {event.capacity && event.holderId && (
            <div className="note">{say(capacityLabels[event.capacity])}</div>
          )}
        </td>
        <td>
          {typist === '–' ? words.trail.system : typist}
          {event.agencyId && <div className="note">{nameOf(event.agencyId)}</div>}
        </td>
        <td>
          {paper ?? words.trail.none}
          {event.signedOn && <div className="note">{words.trail.signedOn(printed.day(event.signedOn))}</div>}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7}>
            <Changes index={event.index} />
          </td>
        </tr>
      )}
    </>
  );
}

/** One row an event: what, when it happened and when it was recorded, who signed and who typed, on what basis. */
export function TrailList({ items }: { readonly items: readonly AuditEvent[] }) {
  const { words } = useSpeech();
  const personOf = usePeople(items.flatMap(({ actorId, holderId }) => [actorId, holderId]));
  const ids = [...new Set(items.flatMap(({ documentId }) => documentId ?? []))];
  const papers = useQuery({ ...listPapersOptions({ query: { ids } }), enabled: ids.length > 0 });
  const numbers = new Map((papers.data?.items ?? []).map(({ id, number }) => [id, number]));
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={words.trail.title}>
      <table className="plain-table words-table trail">
        <thead>
          <tr>
            {(['number', 'event', 'occurred', 'recorded', 'signer', 'typist', 'basis'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {words.trail[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((event) => (
            <Step
              key={event.id}
              event={event}
              personOf={personOf}
              paperOf={(id) => (id === undefined ? undefined : numbers.get(id))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
