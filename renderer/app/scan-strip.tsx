/** What was scanned while something was being written, or what nobody knows: said above the page, with a key to go there (BY-8). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { type HeardScan, useScanned } from '@renderer/stores/scanned';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { definitionOf } from '@shared/registers/index';
import { mayWrite } from '@shared/rules/rights/registers';
import type { Meaning } from '@shared/rules/scan/meaning';
import { plainCode } from '@shared/rules/stock/compare';
import { useHotkeys } from 'react-hotkeys-hook';
import { words } from './texts';
import { useFollow } from './use-scans';

export function ScanStrip() {
  const heard = useScanned((state) => state.heard);
  if (heard === null) return null;
  const { code, meanings } = heard;
  return meanings === null ? <NotLookedUp code={code} /> : <Heard key={code} code={code} meanings={meanings} />;
}

function NotLookedUp({ code }: Pick<HeardScan, 'code'>) {
  const t = useText(words);
  const hear = useScanned((state) => state.hear);
  return (
    <div className="notice-strip notice-today" role="alert">
      <span>{t('scan.failed', { code })}</span>
      <Button small tone="quiet" onClick={() => hear(null)}>
        {t('scan.leave')}
      </Button>
    </div>
  );
}

function Heard({ code, meanings }: { readonly code: string; readonly meanings: readonly Meaning[] }) {
  const t = useText(words);
  const label = useLabel();
  const { role } = useDesk().actor;
  const hear = useScanned((state) => state.hear);
  const follow = useFollow();
  const mayTakeIn = mayWrite(role, 'parcels');
  const offers = (meanings.length > 0 ? meanings : [{ kind: 'newParcel', tracking: plainCode(code) } as const]).filter(
    (one) => one.kind !== 'newParcel' || mayTakeIn,
  );
  const known = meanings.length > 0 && offers.length > 0;
  const go = (meaning: Meaning): void => {
    hear(null);
    follow(meaning, code);
  };
  const [first] = offers;
  useHotkeys('alt+b', () => first && go(first), { enableOnFormTags: true, preventDefault: true, ignoreEventWhen: isComposing }, [first]);
  const sayOf = (one: Meaning): string =>
    one.kind === 'newParcel' ? t('scan.takeIn') : t(`scan.${one.kind}`, { one: label(definitionOf(one.register).one), no: one.no });
  return (
    <div className="notice-strip notice-today" role={known ? 'status' : 'alert'}>
      <span>
        {t(known ? (meanings.length > 1 ? 'scan.which' : 'scan.heard') : mayTakeIn ? 'scan.unknown' : 'scan.unknownHere', { code })}
      </span>
      {offers.map((one, index) => (
        <Button key={one.kind} small {...(index === 0 && { keys: 'Alt B' })} onClick={() => go(one)}>
          {sayOf(one)}
        </Button>
      ))}
      <Button small tone="quiet" onClick={() => hear(null)}>
        {t('scan.leave')}
      </Button>
    </div>
  );
}
