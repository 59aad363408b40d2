import { getSetUpStateOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Divider, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Door } from '../../shell/door.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { AdministratorForm } from './administrator-form.js';
import { ExampleLoader } from './example-loader.js';

const WATCH_MS = 1000;

/** The first start: makes the administrator, or loads the example. */
export default function SetUpPage() {
  const words = useWords();
  const [token, setToken] = useState('');
  const [isDone, setDone] = useState(false);
  const state = useQuery({
    ...getSetUpStateOptions(),
    refetchInterval: ({ state: { data } }) => (data?.example.state === 'loading' ? WATCH_MS : false),
  });
  return (
    <Door title={words.setUp.title}>
      <Card>
        <Answered of={state}>
          {({ needed, example }) =>
            needed && example.state !== 'loading' ? (
              <>
                <p>{words.setUp.lead}</p>
                <Form layout="vertical" requiredMark={false}>
                  <Form.Item label={words.setUp.token} htmlFor="set-up-token" extra={words.setUp.tokenHint}>
                    <Input
                      id="set-up-token"
                      autoComplete="off"
                      value={token}
                      onChange={({ target }) => setToken(target.value.trim())}
                    />
                  </Form.Item>
                </Form>
                <AdministratorForm
                  token={token}
                  onDone={() => {
                    setDone(true);
                    void state.refetch();
                  }}
                />
                <Divider>{words.setUp.or}</Divider>
                <ExampleLoader example={example} token={token} onBegun={() => void state.refetch()} />
              </>
            ) : example.state === 'not-here' ? (
              <Alert
                type={isDone ? 'success' : 'info'}
                showIcon
                role="status"
                title={isDone ? words.setUp.done : words.setUp.already}
              />
            ) : (
              <ExampleLoader example={example} token={token} onBegun={() => undefined} />
            )
          }
        </Answered>
      </Card>
      {state.data?.needed === false && (
        <p>
          <Link to="/">{words.setUp.toSignIn}</Link>
        </p>
      )}
    </Door>
  );
}
