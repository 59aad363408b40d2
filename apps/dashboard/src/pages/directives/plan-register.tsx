import { listPapersOptions, listPlansOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { lazy, useCallback } from 'react';
import { Link } from 'react-router';
import { Beside } from '../../acts/beside.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { PaperLink } from '../../papers/paper-link.js';
import { SearchField } from '../../search/search-field.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { Pager } from './pager.js';
import { PAGE_SIZE, useRegisterAddress } from './register-address.js';

const PlanDrawer = lazy(() => import('./plan-drawer.js'));

/** The plans with which agencies answer directives, the newest first. */
export function PlanRegister() {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { asOf } = useDay();
  const { text, issuerId, directiveId, cursor, paper, narrows, change, clear, addressWith } =
    useRegisterAddress();
  const list = useQuery({
    ...listPlansOptions({
      query: {
        ...asOf,
        ...(text !== '' && { text }),
        ...(issuerId !== undefined && { issuerId }),
        ...(directiveId !== undefined && { directiveId }),
        limit: PAGE_SIZE,
        ...(cursor && { cursor }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const ids = [
    ...new Set([...(list.data?.items ?? []).flatMap((plan) => plan.directiveIds), directiveId ?? []].flat()),
  ];
  const named = useQuery({ ...listPapersOptions({ query: { ids } }), enabled: ids.length > 0 });
  const directives = new Map((named.data?.items ?? []).map((directive) => [directive.id, directive]));
  const search = useCallback((typed: string) => change({ text: typed }, true), [change]);
  return (
    <>
      <search className="filters not-printed">
        <SearchField
          text={text}
          label={words.directives.searchLabel}
          hint={words.directives.searchPlans}
          onSearch={search}
        />
        <div className="filter-tags">
          {directiveId !== undefined && (
            <Tag closable onClose={() => change({ directiveId: undefined })}>
              {words.directives.answers} {directives.get(directiveId)?.number}
            </Tag>
          )}
          {narrows && (
            <Button size="small" onClick={clear}>
              {words.directives.clear}
            </Button>
          )}
        </div>
      </search>
      <Answered of={list}>
        {({ items, total, next }) =>
          items.length === 0 ? (
            <Nothing
              text={narrows ? words.directives.emptyFilter : words.directives.emptyPlans}
              {...(!narrows && { hint: words.directives.emptyPlansHint })}
            />
          ) : (
            <>
              <p role="status">
                <strong>{words.directives.foundPlans(total)}</strong>
              </p>
              <ol className="paper-cards">
                {items.map((plan) => (
                  <li key={plan.id}>
                    <p>
                      <strong>
                        <Link to={addressWith({ paper: plan.id })}>{plan.number}</Link>
                      </strong>
                      , {printed.day(plan.issuedOn)}, {nameOf(plan.issuerId)}
                    </p>
                    <p>{plan.summary}</p>
                    <p className="note">
                      {words.directives.items}: {plan.items.length}
                      {plan.notApplicable.length > 0 &&
                        `; ${words.directives.notApplicable}: ${words.directives.clauses(plan.notApplicable.length)}`}
                      ; {words.directives.answers}:{' '}
                      {plan.directiveIds.map((id, place) => {
                        const directive = directives.get(id);
                        return (
                          <span key={id}>
                            {place > 0 && ', '}
                            {directive ? <PaperLink paper={directive} /> : words.papers.hidden}
                          </span>
                        );
                      })}
                    </p>
                  </li>
                ))}
              </ol>
              <Pager next={next} />
            </>
          )
        }
      </Answered>
      {paper !== undefined && (
        <Beside>
          <PlanDrawer id={paper} onClose={() => change({ paper: undefined })} />
        </Beside>
      )}
    </>
  );
}
