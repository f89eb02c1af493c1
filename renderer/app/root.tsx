/** The program from outside in: look, database, site, person, frame. Each gate says in a sentence why it stays shut. */
import { OpenDeskProvider, useOpenDesk } from '@renderer/desk/open-desk';
import { leaveDemo } from '@renderer/desk/which';
import type { Host } from '@renderer/host/host';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { usePageLook } from '@renderer/ui/page-look';
import { Loading } from '@renderer/ui/parts/loading';
import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CannotOpen, Elsewhere } from '../pages/recovery/cannot-open';
import { SignInPage } from '../pages/sign-in/sign-in-page';
import { Boundary } from './boundary';
import { forgetScreen } from './forget-screen';
import { InsideLater, usePreparedInside } from './inside-later';
import { words } from './texts';

// The sign-in is what opens day by day: the pages of the other gates are loaded when one is shut.
const StartPage = lazy(() => import('../pages/start/start-page').then((m) => ({ default: m.StartPage })));
const RecoveryPage = lazy(() => import('../pages/recovery/recovery-page').then((m) => ({ default: m.RecoveryPage })));
const UpdateCopying = lazy(() => import('../pages/recovery/update-copy').then((m) => ({ default: m.UpdateCopying })));
const UpdateUncopied = lazy(() => import('../pages/recovery/update-copy').then((m) => ({ default: m.UpdateUncopied })));

export function Root({ host }: { readonly host: Host }) {
  usePageLook();
  return (
    <Boundary host={host} place="root">
      <Suspense fallback={<Opening />}>
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
      </Suspense>
    </Boundary>
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
  if (actor === null) return <Door />;
  return <InsideLater actor={actor} />;
}

function Door() {
  usePreparedInside();
  return <SignInPage />;
}

function Opening() {
  const t = useText(words);
  return <Loading what={t('opening')} />;
}
