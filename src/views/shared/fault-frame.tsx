import { Component, type ReactNode } from 'react';
import { useChoices } from './page-context.tsx';

interface Props {
  /** What stands in the frame, for the message. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one view to its own frame, so that the rest of the page goes on. */
export function FaultFrame(props: Props) {
  const chance = useChoices(({ chapter, steps, numbers, notation, broken, trail }) =>
    [chapter, steps[chapter], numbers.nodes, notation, broken, trail.at(-1)].join('/'),
  );
  return <Frame {...props} chance={chance} />;
}

interface FrameProps extends Props {
  /** A new value is a new chance: another step may be drawn where the last could not. */
  readonly chance: string;
}

interface State {
  readonly chance: string;
  /** What the view said when it threw; nothing while all is well. */
  readonly message: string | null;
}

/** A class, because React catches what a view throws in no other form. */
class Frame extends Component<FrameProps, State> {
  override state: State = { chance: this.props.chance, message: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ chance }: FrameProps, state: State): State | null {
    return chance === state.chance ? null : { chance, message: null };
  }

  override render() {
    const { what, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <div className="panel fault" role="alert">
        <p>{what} could not be drawn. The rest of the page goes on.</p>
        <p className="fault-detail">{this.state.message}</p>
      </div>
    );
  }
}
