import { listRecommendationsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { EstablishDrawer } from './establish-drawer.js';
import { ProgrammeDrawer } from './programme-drawer.js';
import { RecommendationList } from './recommendation-list.js';
import { RecommendationNumbers, useStateAsked } from './recommendation-numbers.js';
import { SessionTable } from './session-table.js';
import './supervision.css';

/** Giám sát: the sessions, and where their recommendations stand. */
export default function SupervisionPage() {
  const words = useWords();
  useTitle(words.supervision.title);
  const { asOf, isPast } = useDay();
  const post = usePost();
  const [address, setAddress] = useSearchParams();
  const state = useStateAsked();
  const cursor = address.get('cursor');
  const isMine = address.get('mine') === 'true' && post !== undefined;
  const list = useQuery({
    ...listRecommendationsOptions({
      query: {
        ...asOf,
        ...(state && { state: [state] }),
        ...(isMine && { addresseeId: post.agencyId }),
        ...(cursor !== null && { cursor }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string | undefined) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      after.delete('cursor');
      if (value === undefined) after.delete(name);
      else after.set(name, value);
      return after;
    });
  const establishes = post?.commands.includes('EstablishSession') === true && !isPast;
  return (
    <>
      <h1>{words.supervision.title}</h1>
      <p className="note">{words.supervision.lead}</p>
      <DayBar />
      {post && (
        <p>
          <Checkbox
            checked={isMine}
            onChange={({ target }) => change('mine', target.checked ? 'true' : undefined)}
          >
            {words.supervision.mine}
          </Checkbox>
        </p>
      )}
      <Answered of={list}>{({ counts }) => <RecommendationNumbers counts={counts} />}</Answered>
      {establishes && (
        <Space wrap>
          <Button type="primary" size="large" onClick={() => change('act', 'EstablishSession')}>
            {words.supervision.establish}
          </Button>
          <Button onClick={() => change('act', 'ProgrammeSession')}>
            {words.supervision.putIntoProgramme}
          </Button>
        </Space>
      )}
      <SessionTable />
      <Answered of={list}>{(answer) => <RecommendationList {...answer} state={state} />}</Answered>
      {establishes && address.get('act') === 'EstablishSession' && (
        <EstablishDrawer onClose={() => change('act', undefined)} />
      )}
      {establishes && address.get('act') === 'ProgrammeSession' && (
        <ProgrammeDrawer onClose={() => change('act', undefined)} />
      )}
    </>
  );
}
