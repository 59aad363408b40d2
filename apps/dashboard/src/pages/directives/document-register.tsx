import { listDocumentsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { Link } from 'react-router';
import { Beside } from '../../acts/beside.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { SearchField } from '../../search/search-field.js';
import { Answered, Nothing } from '../../states/states.js';
import { documentKindLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { Pager } from './pager.js';
import { PAGE_SIZE, useRegisterAddress } from './register-address.js';

const DocumentDrawer = lazy(() => import('./document-drawer.js'));

/** Papers that assign nothing, as they came in and went out; the newest first. */
export function DocumentRegister() {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { asOf } = useDay();
  const { text, cursor, paper, change, addressWith } = useRegisterAddress();
  const list = useQuery({
    ...listDocumentsOptions({
      query: { ...asOf, ...(text !== '' && { text }), limit: PAGE_SIZE, ...(cursor && { cursor }) },
    }),
    placeholderData: keepPreviousData,
  });
  const search = useCallback((typed: string) => change({ text: typed }, true), [change]);
  return (
    <>
      <search className="filters not-printed">
        <SearchField
          text={text}
          label={words.directives.searchLabel}
          hint={words.directives.searchDocuments}
          onSearch={search}
        />
      </search>
      <Answered of={list}>
        {({ items, total, next }) =>
          items.length === 0 ? (
            <Nothing
              text={text === '' ? words.directives.emptyDocuments : words.directives.emptyFilter}
              {...(text === '' && { hint: words.directives.emptyDocumentsHint })}
            />
          ) : (
            <>
              <p role="status">
                <strong>{words.directives.foundDocuments(total)}</strong>
              </p>
              <ol className="paper-cards">
                {items.map((document) => (
                  <li key={document.id}>
                    <p>
                      <strong>
                        <Link to={addressWith({ paper: document.id })}>{document.number}</Link>
                      </strong>
                      , {printed.day(document.issuedOn)},{' '}
                      {document.issuerName ?? nameOf(document.issuerId ?? document.agencyId)}
                    </p>
                    <p>{document.summary}</p>
                    <p className="note">
                      {say(documentKindLabels[document.kind])};{' '}
                      {document.direction === 'incoming'
                        ? words.directives.incoming
                        : words.directives.outgoing}
                      , {nameOf(document.agencyId)}
                      {document.receivedOn &&
                        `; ${words.directives.receivedOn}: ${printed.day(document.receivedOn)}`}
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
          <DocumentDrawer id={paper} onClose={() => change({ paper: undefined })} />
        </Beside>
      )}
    </>
  );
}
