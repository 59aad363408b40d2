import { loadExample, type SetUpState } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Typography } from 'antd';
import { ApiFault } from '../../api/fault.js';
import { useWords } from '../../words/language.js';

interface ExampleLoaderProps {
  readonly example: SetUpState['example'];
  /** That the server printed. */
  readonly token: string;
  readonly onBegun: () => void;
}

/** Loads the example where the installation can take it, and says how to see it where it cannot. */
export function ExampleLoader({ example: { state, told = '' }, token, onBegun }: ExampleLoaderProps) {
  const words = useWords();
  const load = useMutation({
    mutationFn: () => loadExample({ body: { token }, throwOnError: true }),
    onSuccess: onBegun,
  });
  const fault = load.error instanceof ApiFault ? load.error : undefined;
  switch (state) {
    case 'offered':
      return (
        <>
          <p>{words.setUp.exampleHere}</p>
          {fault && (
            <Alert
              type="error"
              showIcon
              className="above-form"
              title={fault.isOffline ? words.states.offlineShort : fault.detail}
            />
          )}
          <Button block onClick={() => load.mutate()} loading={load.isPending} disabled={token === ''}>
            {words.setUp.loadExample}
          </Button>
        </>
      );
    case 'loading':
      return <Alert type="info" showIcon role="status" title={words.setUp.loading} description={told} />;
    case 'loaded':
      return (
        <Alert
          type="success"
          showIcon
          role="status"
          title={words.setUp.loaded}
          description={words.setUp.cast}
        />
      );
    case 'failed':
      return <Alert type="error" showIcon title={words.setUp.loadFailed} description={told} />;
    case 'not-here':
      return (
        <>
          <p>{words.setUp.example}</p>
          <Typography.Text code>npm run demo</Typography.Text>
        </>
      );
  }
}
