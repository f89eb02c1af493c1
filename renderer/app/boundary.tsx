/** Catches what must not happen on a screen: drafts are in the database, so the person goes on from there. */
import { faultTrace } from '@renderer/db/fault';
import type { Host } from '@renderer/host/host';
import { say } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { Button } from '@renderer/ui/parts/button';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { words } from './texts';

interface BoundaryProps {
  readonly host: Host;
  /** A change of it (the path) tries again. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failedAt: string | null;
}

/** Logs the error's kind and the components it came from; its message may hold personal data and is left out. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failedAt: null };

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    const [kind, ...frames] = faultTrace(error);
    this.props.host.logError([`screen failed: ${kind}`, ...frames, (info.componentStack ?? '').slice(0, 1500)].join('\n'));
    this.setState({ failedAt: this.props.place });
  }

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failedAt: '' };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return state.failedAt !== null && state.failedAt !== '' && state.failedAt !== props.place ? { failedAt: null } : null;
  }

  override render(): ReactNode {
    if (this.state.failedAt === null) return this.props.children;
    const { language } = usePreferences.getState();
    const home = (): void => {
      location.hash = '#/';
      this.setState({ failedAt: null });
    };
    return (
      <div className="empty" role="alert">
        <strong>{say(words, language, 'faultTitle')}</strong>
        <span>{say(words, language, 'faultText')}</span>
        <span className="row">
          <Button tone="main" onClick={home}>
            {say(words, language, 'goHome')}
          </Button>
          <Button onClick={() => location.reload()}>{say(words, language, 'reload')}</Button>
        </span>
      </div>
    );
  }
}
