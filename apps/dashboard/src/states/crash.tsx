import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/language.js';

function Crashed() {
  const words = useWords();
  return (
    <div role="alert">
      <Result
        status="error"
        title={words.states.crashed}
        subTitle={words.states.crashedHint}
        extra={<Button onClick={() => location.reload()}>{words.states.reload}</Button>}
      />
    </div>
  );
}

interface Given {
  /** A new place gets a new chance. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly crashed: boolean;
  readonly place: string;
}

/** A screen that throws is shown as failed; the shell around it goes on. */
export class CrashBarrier extends Component<Given, State> {
  override state: State = { crashed: false, place: this.props.place };

  static getDerivedStateFromProps({ place }: Given, state: State): State | null {
    return state.place === place ? null : { crashed: false, place };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
