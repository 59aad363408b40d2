import type { InboxReason } from '@dondoc/api';
import { listInboxOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Link } from 'react-router';
import { DayBar } from '../../day/day-bar.js';
import { useDay, usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { InboxList } from './inbox-list.js';
import { isReason, reasonsShown, wordOfReason } from './reasons.js';

/** Việc của tôi: one row a task, with the reason why it is here. */
export default function InboxPage() {
  const words = useWords();
  const printed = usePrinted();
  useTitle(words.nav.inbox);
  const { asOf } = useDay();
  const post = usePost();
  const [address] = useSearchParams();
  const asked = address.get('reason');
  const reason = isReason(asked) ? asked : undefined;
  const inbox = useQuery({
    ...listInboxOptions({ query: { ...asOf, ...(reason && { reason: [reason] }) } }),
    placeholderData: keepPreviousData,
    enabled: post !== undefined,
  });
  const to = (next: InboxReason | undefined) => {
    const query = new URLSearchParams(address);
    if (next) query.set('reason', next);
    else query.delete('reason');
    return `/inbox?${query.toString()}`;
  };
  if (!post) return <Nothing text={words.session.noPost} hint={words.session.noPostHint} />;
  return (
    <>
      <h1>{words.nav.inbox}</h1>
      <p className="note">{words.inbox.lead}</p>
      <DayBar />
      <Answered of={inbox}>
        {({ items, counts, nearest }) => (
          <>
            <ul className="numbers">
              {reasonsShown(counts).map((each) => (
                <NumberCard key={each} label={words.inbox[wordOfReason[each]]}>
                  <Link
                    to={to(each)}
                    className="figure"
                    {...(each === reason && { 'aria-current': 'true' as const })}
                  >
                    {counts[each]}
                  </Link>
                </NumberCard>
              ))}
            </ul>
            {reason && (
              <p>
                <strong>{words.inbox[wordOfReason[reason]]}</strong>{' '}
                <Link to={to(undefined)}>{words.inbox.all}</Link>
              </p>
            )}
            {items.length > 0 ? (
              <InboxList items={items} />
            ) : (
              <Nothing
                text={
                  nearest
                    ? words.inbox.empty(
                        `${nearest.reference ?? nearest.content}${nearest.dueOn ? ` (${printed.day(nearest.dueOn)})` : ''}`,
                      )
                    : words.inbox.emptyNone
                }
              >
                {nearest && (
                  <Link to={`/tasks/${nearest.id}`}>{words.tasks.open(nearest.reference ?? '')}</Link>
                )}
              </Nothing>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
