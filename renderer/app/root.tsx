/** The program from outside in: look, database, site, person, frame. Each gate says in a sentence why it stays shut. */
import { DeskProvider } from '@renderer/desk/desk-context';
import { OpenDeskProvider, useOpenDesk } from '@renderer/desk/open-desk';
import { leaveDemo } from '@renderer/desk/which';
import type { Host } from '@renderer/host/host';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { ThemeProvider } from '@renderer/ui/theme-provider';
import type { Refusal } from '@shared/base/result';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SignInPage } from '../pages/sign-in/sign-in-page';
import { StartPage } from '../pages/start/start-page';
import { Boundary } from './boundary';
import { Frame } from './frame';
import { words } from './texts';

export function Root({ host }: { readonly host: Host }) {
  return (
    <ThemeProvider>
      <Boundary host={host} place="root">
        <OpenDeskProvider host={host} opening={<Opening />} refused={(refusal, retry) => <CannotOpen refusal={refusal} onRetry={retry} />}>
          <Router hook={useHashLocation}>
            <Gate />
          </Router>
        </OpenDeskProvider>
      </Boundary>
    </ThemeProvider>
  );
}

function Gate() {
  const { site, demo, db } = useOpenDesk();
  const actor = useSession((state) => state.actor);
  const emptyDemo = demo && site.id === '';
  useEffect(() => {
    // Its database is gone (cleared by hand, or never finished): there is nothing to look at any more.
    if (emptyDemo) leaveDemo(db);
  }, [emptyDemo, db]);
  if (emptyDemo) return <Opening />;
  if (site.id === '') return <StartPage />;
  if (actor === null) return <SignInPage />;
  return (
    <DeskProvider actor={actor}>
      <Frame />
    </DeskProvider>
  );
}

function Opening() {
  const t = useText(words);
  return (
    <div className="empty" role="status">
      {t('opening')}
    </div>
  );
}

function CannotOpen({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const t = useText(words);
  const sentence = useRefusal();
  return (
    <div className="empty" role="alert">
      <strong>{t('program')}</strong>
      <span>{sentence(refusal)}</span>
      {refusal.code === 'database.busy' && (
        <Button tone="main" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
