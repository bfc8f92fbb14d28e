import { Component, type ReactNode, useLayoutEffect } from 'react';
import { stepIn } from '../../store/derive.ts';
import { subjectIn } from '../../store/page-key.ts';
import { useGradients } from './page-context.tsx';

interface Props {
  /** What stands in here, for the message. */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  /** What the view said when it threw; nothing while all is well. */
  readonly message: string | null;
}

/**
 * Keeps an error of one view to its own place, so that the rest of the page goes on. A class, because
 * React catches what a view throws in no other form.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  private readonly retry = () => this.setState({ message: null });

  override render() {
    const { what, children } = this.props;
    const { message } = this.state;
    if (message === null) return children;
    return <ErrorMessage what={what} message={message} onOtherSubject={this.retry} />;
  }
}

interface MessageProps {
  readonly what: string;
  readonly message: string;
  readonly onOtherSubject: () => void;
}

/** Stands there until the page is about something else: that may be drawn where this could not. */
function ErrorMessage({ what, message, onOtherSubject }: MessageProps) {
  const store = useGradients();
  useLayoutEffect(
    () => store.subscribe((state) => subjectIn(state) + stepIn(state).id, onOtherSubject),
    [store, onOtherSubject],
  );
  return (
    <div className="panel fault" role="alert">
      <p>{what} could not be drawn. The rest of the page goes on.</p>
      <p className="fault-detail">{message}</p>
    </div>
  );
}
