import { Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ApiFault } from '../api/fault.js';
import { useWords } from '../words/language.js';

/** While the first answer is on its way. */
export function Loading() {
  const words = useWords();
  return (
    <div role="status" aria-live="polite">
      <span className="only-heard">{words.states.loading}</span>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An answer that did not come, or that this person may not have. */
export function Failed({ error, onRetry }: FailedProps) {
  const words = useWords();
  const fault = error instanceof ApiFault ? error : undefined;
  if (fault?.status === 403 || fault?.status === 404)
    return (
      <Result
        status={fault.status}
        title={fault.status === 403 ? words.states.noPermission : words.states.failed}
        subTitle={fault.detail}
      />
    );
  // the questions are the screens' own: what the server cannot read came with the address
  if (fault?.status === 400)
    return <Result status="warning" title={words.states.failed} subTitle={words.states.badAddress} />;
  return (
    <div role="alert">
      <Result
        status="warning"
        title={words.states.failed}
        subTitle={fault?.isOffline ? words.states.offlineShort : fault?.detail}
        extra={onRetry && <Button onClick={onRetry}>{words.states.retry}</Button>}
      />
    </div>
  );
}

interface NothingProps {
  readonly text: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** A list without rows says why, and what to do. */
export function Nothing({ text, hint, children }: NothingProps) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <p className="nothing">{text}</p>
          {hint && <p className="note">{hint}</p>}
        </>
      }
    >
      {children}
    </Empty>
  );
}

interface Asked<Answer> {
  readonly data: Answer | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface AnswerProps<Answer> {
  readonly of: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** The states of one question: on its way, failed, answered. What was answered stays while it is asked again. */
export function Answered<Answer>({ of, children }: AnswerProps<Answer>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
