/** What a scan does, on whatever page it comes (BY-8): it acts, or says that it waits where something is being written. */
import { codesInUse, findCode } from '@renderer/db/find-code';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useTakeBack } from '@renderer/desk/use-take-back';
import { screensOf } from '@renderer/registers/index';
import { unitPath } from '@renderer/registers/unit-path';
import { usePreferences } from '@renderer/stores/preferences';
import { useScanned } from '@renderer/stores/scanned';
import { isSeen } from '@renderer/ui/keys';
import type { Place } from '@renderer/ui/scan/place';
import { scanBox, scanInto, useScanner } from '@renderer/ui/scan/use-scanner';
import { mayWrite } from '@shared/rules/rights/registers';
import { isDeskCode } from '@shared/rules/scan/codes';
import type { Meaning } from '@shared/rules/scan/meaning';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';

const NONE: ReadonlySet<string> = new Set();

/** Mounted once. `leave` closes the box of commands, which a scan ends. */
export function useScans(leave: () => void): void {
  const { db } = useDesk();
  const known = useLive(() => codesInUse(db), [db]) ?? NONE;
  const follow = useFollow();
  const hear = useScanned((state) => state.hear);
  const onScan = (code: string, place: Place): void => {
    const box = scanBox();
    if (box) return scanInto(box, code);
    const searching = inPalette();
    const busy = isWritten(searching ? 'none' : place);
    if (searching) leave();
    const take = (found: readonly Meaning[]): void => {
      const meanings = fitting(found);
      const [only] = meanings;
      if (only && meanings.length === 1 && !busy && follow(only, code)) hear(null);
      else hear({ code, meanings });
    };
    // A database that does not answer is said: whoever scans looks at the parcel, and would take silence for done.
    void findCode(db, code).then(take, () => hear({ code, meanings: null }));
  };
  // Whoever comes next is not shown what was scanned before.
  useEffect(() => () => useScanned.setState({ heard: null, handed: null }), []);
  useScanner({ isMeant: (code) => isDeskCode(code, known), onScan });
}

/** Goes where a scan leads; false when this person can do nothing with it. */
export function useFollow(): (meaning: Meaning, code: string) => boolean {
  const { role } = useDesk().actor;
  const { scanned } = useTakeBack();
  const [, go] = useLocation();
  const asList = usePreferences((state) => state.asList);
  const hand = useScanned((state) => state.hand);
  return useCallback(
    (meaning, code) => {
      if (meaning.kind === 'newParcel') {
        const mine = mayWrite(role, 'parcels');
        if (mine) go('/r/parcels/new', { state: { begin: { trackingNo: meaning.tracking } } });
        return mine;
      }
      const { kind, register, id, no } = meaning;
      const board = kind !== 'record' && mayWrite(role, register) && !asList.includes(register) && screensOf(register).board !== undefined;
      if (board) {
        hand({ register, code });
        go(`/r/${register}`);
      } else go(register === 'units' ? unitPath(no) : `/r/${register}/${id}`);
      void scanned(id);
      return true;
    },
    [role, go, asList, hand, scanned],
  );
}

/** Badge and key may bear the same number: on the page of one of them that one is meant. */
function fitting(found: readonly Meaning[]): readonly Meaning[] {
  const here = found.filter((one) => one.kind !== 'newParcel' && window.location.hash.startsWith(`#/r/${one.register}`));
  return here.length === 1 ? here : found;
}

function inPalette(): boolean {
  return Boolean(document.activeElement?.closest('.palette'));
}

/** Whether something half written would be left behind: a form, a dialog, a text. */
function isWritten(place: Place): boolean {
  return place === 'text' || [...document.querySelectorAll('[data-form], dialog[open]')].some(isSeen);
}
