/** The program from outside in: look, database, site, person, frame. Each gate says in a sentence why it stays shut. */
import { DeskProvider } from '@renderer/desk/desk-context';
import { OpenDeskProvider, useOpenDesk } from '@renderer/desk/open-desk';
import { leaveDemo } from '@renderer/desk/which';
import type { Host } from '@renderer/host/host';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { ThemeProvider } from '@renderer/ui/theme-provider';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CannotOpen, Elsewhere } from '../pages/recovery/cannot-open';
import { RecoveryPage } from '../pages/recovery/recovery-page';
import { UpdateCopying, UpdateUncopied } from '../pages/recovery/update-copy';
import { SignInPage } from '../pages/sign-in/sign-in-page';
import { StartPage } from '../pages/start/start-page';
import { Boundary } from './boundary';
import { forgetScreen } from './forget-screen';
import { Frame } from './frame';
import { words } from './texts';

export function Root({ host }: { readonly host: Host }) {
  return (
    <ThemeProvider>
      <Boundary host={host} place="root">
        <OpenDeskProvider
          host={host}
          opening={<Opening />}
          elsewhere={<Elsewhere />}
          refused={(refusal, retry) => <CannotOpen host={host} refusal={refusal} onRetry={retry} />}
          copying={(copying) => <UpdateCopying copying={copying} />}
          uncopied={(uncopied, again, goOn) => <UpdateUncopied host={host} uncopied={uncopied} onAgain={again} onGoOn={goOn} />}
          alarmed={(alarm, again, goOn) => <RecoveryPage host={host} alarm={alarm} onAgain={again} onGoOn={goOn} />}
        >
          <Router hook={useHashLocation}>
            <Gate />
          </Router>
        </OpenDeskProvider>
      </Boundary>
    </ThemeProvider>
  );
}

function Gate() {
  const t = useText(words);
  const { site, demo, db } = useOpenDesk();
  const actor = useSession((state) => state.actor);
  const emptyDemo = demo && site.id === '';
  const nobody = actor === null;
  useEffect(() => {
    if (nobody) forgetScreen(document, t('program'));
  }, [nobody, t]);
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
