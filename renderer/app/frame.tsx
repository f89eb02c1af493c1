/** The window of somebody signed in: bar, rail, the page, the foot. */
import { useDesk } from '@renderer/desk/desk-context';
import { ShortcutContext } from '@renderer/desk/shortcut-context';
import { useExpiry } from '@renderer/desk/use-expiry';
import { PrintPanel } from '@renderer/print-jobs/print-panel';
import { useSession } from '@renderer/stores/session';
import { Loading } from '@renderer/ui/parts/loading';
import { Suspense, useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Boundary } from './boundary';
import { ChangePerson } from './change-person';
import { ClockStrip } from './clock-strip';
import { DamageStrip } from './damage-strip';
import { DemoStrip } from './demo-strip';
import { FootBar } from './foot-bar';
import './frame.css';
import { useIdleLock } from './idle-lock';
import { useKeptFocus } from './keep-focus';
import { KeyCard } from './key-card';
import { LineStrip } from './line-strip';
import { Palette } from './palette';
import { Rail } from './rail';
import { Routes } from './routes';
import { ScanStrip } from './scan-strip';
import { ShiftStrip } from './shift-strip';
import { otherKeys, shortcuts } from './shortcuts';
import { StartStrip } from './start-strip';
import { StumbleStrip } from './stumble-strip';
import { TopBar } from './top-bar';
import { useAppKeys } from './use-app-keys';
import { useScans } from './use-scans';
import { useWayBack } from './use-way-back';

const shownKeys = { places: shortcuts, others: otherKeys };

export function Frame() {
  const { actor, staff, demo, host, site } = useDesk();
  const lock = useSession((state) => state.lock);
  const [shown, setShown] = useState<'keys' | 'palette' | 'person' | null>(null);
  const [path] = useLocation();
  const search = useCallback(() => setShown('palette'), []);
  const showKeys = useCallback(() => setShown('keys'), []);
  const close = useCallback(() => setShown(null), []);
  const changePerson = useCallback(() => setShown('person'), []);
  useAppKeys({ actor, staff, search, showKeys, lock, changePerson });
  useScans(close);
  useIdleLock(site.lockMinutes);
  useExpiry();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useWayBack();
  return (
    <ShortcutContext value={shownKeys}>
      <div className="frame">
        <TopBar onSearch={search} onChangePerson={changePerson} />
        <Rail />
        <main ref={main} className="frame-main" tabIndex={-1} data-nowhere="">
          {demo && <DemoStrip />}
          <LineStrip />
          <StumbleStrip />
          <StartStrip />
          <DamageStrip />
          {!demo && <ClockStrip />}
          <ShiftStrip />
          <ScanStrip />
          <Boundary host={host} place={path}>
            <Suspense fallback={<Loading />}>
              <Routes />
            </Suspense>
          </Boundary>
        </main>
        <FootBar onKeys={showKeys} onCommands={search} />
        <PrintPanel />
        {shown === 'palette' && <Palette onClose={close} onKeys={showKeys} onChangePerson={changePerson} />}
        {shown === 'keys' && <KeyCard onClose={close} />}
        {shown === 'person' && <ChangePerson onClose={close} />}
      </div>
    </ShortcutContext>
  );
}
