import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/loading';
import { Surface } from '../ui/surface';
import { words } from '../words';

type Props = { children: ReactNode };
type State = { hasFailed: boolean };

/**
 * Keeps a screen that breaks from taking the frame with it: quick entry, timers and the proof of custody go on. Around
 * the frame as a whole it keeps the window from going blank. React knows no function for this. What failed isn't logged, since it may hold a narrative.
 */
export class ScreenGuard extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Surface as="main" ground="surface" className="h-full">
        <Failed message={words.app.thisScreenCould} onRetry={() => this.setState({ hasFailed: false })} />
      </Surface>
    );
  }
}
