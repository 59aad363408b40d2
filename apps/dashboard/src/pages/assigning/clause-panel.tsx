import type { TaskLine } from '@dondoc/api';
import { listDirectivesOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { usePost } from '../../session/session.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import type { WhatIsAssigned } from './what-is-assigned.js';

const MOST = 200;

interface ClausePanelProps {
  readonly assigned: WhatIsAssigned;
  /** The tasks that the clause has already. */
  readonly already: readonly TaskLine[];
}

/** The clause beside the form, so that the words of the document stay in sight. */
export function ClausePanel({ assigned: { directive, clause, recommendation }, already }: ClausePanelProps) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [, setAddress] = useSearchParams();
  const setClause = (chosen: string | undefined) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (chosen) after.set('clause', chosen);
      else after.delete('clause');
      return after;
    });
  return (
    <aside className="clause" aria-labelledby="clause">
      <h2 id="clause">{words.assigning.clause}</h2>
      {recommendation && (
        <>
          <p>
            <strong>
              {words.assigning.recommendation} {recommendation.reference}
            </strong>
            , {nameOf(recommendation.supervisingBodyId)}
          </p>
          <p className="letter">{recommendation.content}</p>
        </>
      )}
      {directive && (
        <>
          <p>
            <Link to={`/directives/${directive.id}`}>{directive.number}</Link>,{' '}
            {printed.day(directive.issuedOn)}, {nameOf(directive.issuerId)}
          </p>
          <p className="note">{directive.summary}</p>
          <Form.Item label={words.assigning.chooseClause} htmlFor="chosen-clause" layout="vertical">
            <Select
              id="chosen-clause"
              className="fills"
              allowClear
              placeholder={words.assigning.wholeDirective}
              value={clause?.clauseId ?? null}
              options={directive.clauses.map(({ clauseId, label, content }) => ({
                value: clauseId,
                label: `${label}: ${content}`,
              }))}
              onChange={(chosen: string | null | undefined) => setClause(chosen ?? undefined)}
            />
          </Form.Item>
          {clause && (
            <>
              <h3>{clause.label}</h3>
              <p className="letter">{clause.content}</p>
            </>
          )}
          <p>
            {clause ? words.assigning.alreadyHere : words.assigning.alreadyWhole}:{' '}
            {already.length === 0 ? (
              '0'
            ) : (
              <TaskListLink
                filter={
                  clause
                    ? { directiveId: directive.id, clauseId: clause.clauseId, counted: true }
                    : { id: already.map(({ id }) => id) }
                }
              >
                {already.length}
              </TaskListLink>
            )}
          </p>
        </>
      )}
      {!directive && <ChooseDirective />}
    </aside>
  );
}

/** A recommendation by itself is assigned one by one; a group is assigned by a document of one's own. */
function ChooseDirective() {
  const words = useWords();
  const go = useNavigate();
  const [address] = useSearchParams();
  const issuerId = usePost()?.agencyId ?? '';
  const { data } = useQuery(listDirectivesOptions({ query: { issuerId, limit: MOST } }));
  return (
    <>
      <p className="note">{words.assigning.noDirective}</p>
      <Form.Item label={words.assigning.chooseDirective} htmlFor="chosen-directive" layout="vertical">
        <Select
          id="chosen-directive"
          className="fills"
          showSearch={{ filterOption: matches }}
          options={(data?.items ?? []).map(({ id, number, summary }) => ({
            value: id,
            label: `${number}: ${summary}`,
          }))}
          onChange={(id: string) => void go(`/directives/${id}/assign?${address.toString()}`)}
        />
      </Form.Item>
    </>
  );
}
