import { listDirectivesOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Grid } from 'antd';
import { useDay } from '../../day/day.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { DirectiveCards } from './directive-cards.js';
import { DirectiveFilters } from './directive-filters.js';
import { DirectiveNumbers } from './directive-numbers.js';
import { DirectiveTable } from './directive-table.js';
import { Pager } from './pager.js';
import { PAGE_SIZE, useRegisterAddress } from './register-address.js';

/** The directives of a year, their numbers on top. */
export function DirectiveRegister() {
  const words = useWords();
  const { asOf } = useDay();
  const { filter, sort, descending, cursor, page, narrows, clear } = useRegisterAddress();
  const isWide = Grid.useBreakpoint().md === true;
  const list = useQuery({
    ...listDirectivesOptions({
      query: {
        ...asOf,
        ...filter,
        ...(sort && { sort }),
        ...(descending && { descending }),
        limit: PAGE_SIZE,
        ...(cursor && { cursor }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered of={list}>
      {({ items, total, next, counts }) => (
        <>
          <DirectiveNumbers counts={counts} />
          <DirectiveFilters />
          {items.length > 0 && (
            <p role="status">
              <strong>{words.directives.found(total)}</strong>
            </p>
          )}
          {items.length === 0 ? (
            narrows ? (
              <Nothing text={words.directives.emptyFilter}>
                <Button onClick={clear}>{words.directives.clear}</Button>
              </Nothing>
            ) : (
              <Nothing text={words.directives.empty} hint={words.directives.emptyHint} />
            )
          ) : isWide ? (
            <DirectiveTable items={items} first={(page - 1) * PAGE_SIZE + 1} busy={list.isPlaceholderData} />
          ) : (
            <DirectiveCards items={items} />
          )}
          <Pager next={next} />
        </>
      )}
    </Answered>
  );
}
