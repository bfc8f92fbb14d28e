import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in the frame, for the message. */
  readonly what: string;
  /** A new value is a new chance: another step may be drawn where the last could not. */
  readonly chance: string;
  readonly children: ReactNode;
}

interface State {
  readonly failedAt: string | null;
  readonly message: string;
}

/**
 * Keeps a fault of one view to its own frame, so that the rest of the page goes on.
 * A class, because React catches what a view throws in no other form.
 */
export class FaultFrame extends Component<Props, State> {
  override state: State = { failedAt: null, message: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.chance });
  }

  override componentDidUpdate() {
    const { failedAt } = this.state;
    if (failedAt !== null && failedAt !== this.props.chance) {
      this.setState({ failedAt: null, message: '' });
    }
  }

  override render() {
    const { what, children } = this.props;
    if (this.state.message === '') return children;
    return (
      <div className="panel fault" role="alert">
        <p>{what} could not be drawn. The rest of the page goes on.</p>
        <p className="fault-detail">{this.state.message}</p>
      </div>
    );
  }
}
