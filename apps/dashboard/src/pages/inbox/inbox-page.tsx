import type { InboxReason } from '@dondoc/api';
import { listInboxOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { DayBar } from '../../day/day-bar.js';
import { useDay, usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { InboxList } from './inbox-list.js';
import { NothingHere } from './nothing-here.js';
import { OpenFindings } from './open-findings.js';
import { Recommendations } from './recommendations.js';
import { isReason, reasonsShown, wordOfReason } from './reasons.js';

/** Việc của tôi: one row a task, with the reason why it is here. */
export default function InboxPage() {
  const words = useWords();
  useTitle(words.nav.inbox);
  const { asOf } = useDay();
  const printed = usePrinted();
  const post = usePost();
  const [address] = useSearchParams();
  const asked = address.get('reason');
  const reason = isReason(asked) ? asked : undefined;
  const cursor = address.get('cursor') ?? undefined;
  const inbox = useQuery({
    ...listInboxOptions({
      query: { ...asOf, ...(reason && { reason: [reason] }), ...(cursor !== undefined && { cursor }) },
    }),
    placeholderData: keepPreviousData,
    enabled: post !== undefined,
  });
  const to = (next: InboxReason | undefined) => {
    const query = new URLSearchParams(address);
    query.delete('cursor');
    if (next) query.set('reason', next);
    else query.delete('reason');
    return `/inbox?${query.toString()}`;
  };
  const pageAt = (next: string | undefined) => {
    const query = new URLSearchParams(address);
    if (next === undefined) query.delete('cursor');
    else query.set('cursor', next);
    return `/inbox?${query.toString()}`;
  };
  if (!post)
    return (
      <>
        <h1>{words.nav.inbox}</h1>
        <Nothing text={words.session.noPost} hint={words.session.noPostHint} />
      </>
    );
  return (
    <>
      <h1>{words.nav.inbox}</h1>
      <p className="note">{words.inbox.lead}</p>
      <DayBar />
      <Answered of={inbox}>
        {({ items, counts, nearest, total, next }) => (
          <>
            <ul className="numbers">
              {reasonsShown(counts).map((each) => (
                <NumberCard key={each} label={words.inbox[wordOfReason[each]]}>
                  <Link
                    to={to(each)}
                    className="figure"
                    {...(each === reason && { 'aria-current': 'true' as const })}
                  >
                    {printed.count(counts[each])}
                  </Link>
                </NumberCard>
              ))}
            </ul>
            <h2>{reason ? words.inbox[wordOfReason[reason]] : words.inbox.tasks}</h2>
            <p role="status">
              <strong>{words.inbox.found(total)}</strong>{' '}
              {reason && <Link to={to(undefined)}>{words.inbox.all}</Link>}
            </p>
            {items.length > 0 ? (
              <InboxList items={items} />
            ) : (
              <NothingHere reason={reason} nearest={nearest} />
            )}
            <p className="not-printed">
              {cursor !== undefined && <Link to={pageAt(undefined)}>{words.tasks.firstPage}</Link>}{' '}
              {next !== undefined && <Link to={pageAt(next)}>{words.tasks.nextPage}</Link>}
            </p>
            {reason === undefined && <Recommendations />}
            {reason === undefined && <OpenFindings />}
          </>
        )}
      </Answered>
    </>
  );
}
