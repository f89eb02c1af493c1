/** The recovery code (SEC-1): when it was made and used, and a new one. */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { orRefusal } from '@renderer/desk/or-refusal';
import { keepKey, type NewCode, newCode } from '@renderer/desk/recovery';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { Sentence } from '@renderer/ui/parts/sentence';
import { showTime } from '@shared/base/time';
import { isOldHash, keyIdOf, pinSetting } from '@shared/rules/people/pins';
import { recoverySetting, recoveryUses } from '@shared/rules/people/recovery';
import { isLastGroup } from '@shared/rules/people/recovery-code';
import { may } from '@shared/rules/rights/may';
import { useRef, useState } from 'react';
import { CodeCard } from '../parts/code-card';
import { useKeysIn } from '../parts/use-keys-in';
import { Changes } from './setting-frame';
import { words } from './texts';

async function readState(db: Deskbook) {
  return { recovery: await readSetting(db, recoverySetting), uses: await readSetting(db, recoveryUses) };
}

export function RecoverySection() {
  const t = useText(words);
  const { db, actor } = useDesk();
  const state = useLive(() => readState(db), [db]);
  const mine = may(actor.role, 'people.setCode');
  if (state === undefined) return <Loading />;
  const { recovery, uses } = state;
  return (
    <section className="setting card" aria-label={t('recovery')}>
      <h2>{t('recovery')}</h2>
      <p className="muted">{t('recoveryHint')}</p>
      <p>{recovery === null ? t('recoveryNone') : t('recoveryMade', { time: showTime(recovery.made) })}</p>
      {mine ? <NewCodePart again={recovery !== null} /> : <Sentence tone="calm">{t('managerOnly')}</Sentence>}
      {uses.length > 0 && (
        <div className="stack">
          <b>{t('recoveryUses')}</b>
          {uses.map(({ at, by, newPin }) => (
            <span key={at}>
              {t('recoveryUse', { time: showTime(at), name: by, what: t(newPin ? 'recoveryNewPin' : 'recoveryOldPin') })}
            </span>
          ))}
        </div>
      )}
      <Changes keys={[recoverySetting.key]} />
    </section>
  );
}

function NewCodePart({ again }: { readonly again: boolean }) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, site, staff, now, run } = useDesk();
  const [made, setMade] = useState<NewCode | null>(null);
  const [typed, setTyped] = useState('');
  const [strict, setStrict] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'late'; readonly text: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);

  /** Keys that somebody's PIN still stands under: the new code opens them as well. Null while a key is here that cannot be read. */
  const older = async (): Promise<readonly string[] | null> => {
    const pins = await Promise.all(staff.map(({ id }) => readSetting(db, pinSetting(id))));
    const used = new Set(pins.map((pin) => (pin === null || isOldHash(pin) ? '' : pin.key)));
    const here = await host.deskKeys.read().catch(() => null);
    return here === null || here.shut ? null : here.keys.filter((key) => used.has(keyIdOf(key)));
  };
  const make = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid(null);
    try {
      const keys = await older();
      // A code over the new key alone would leave everybody outside whose PIN stands under an older one.
      if (keys === null) return setSaid({ tone: 'late', text: sentence({ code: 'code.unread' }) });
      setMade(await newCode(now(), keys));
    } catch (error) {
      host.logError(`new code: ${error instanceof Error ? error.name : 'unknown'}`);
      setSaid({ tone: 'late', text: sentence({ code: 'job.failed' }) });
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    if (busy || made === null) return;
    if (!isLastGroup(typed, made.code)) return setStrict(true);
    setBusy(true);
    const result = await orRefusal<unknown>(host, 'new code', async () => {
      const kept = await keepKey(host, made.key);
      return kept.ok ? run('people.setCode', { recovery: made.recovery }) : kept;
    });
    setBusy(false);
    if (!result.ok) return setSaid({ tone: 'late', text: sentence(result.error) });
    leave();
    setSaid({ tone: 'done', text: t('recoverySaved') });
  };
  const leave = (): void => {
    setMade(null);
    setTyped('');
    setStrict(false);
  };
  useKeysIn(place, (event) => {
    if (made === null || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement) && !event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else void save();
  });
  return (
    <div className="stack" ref={place}>
      {made === null && (
        <div className="row">
          <Button tone={again ? 'plain' : 'main'} onClick={() => void make()} disabled={busy}>
            {t(again ? 'recoveryAgain' : 'recoveryMake')}
          </Button>
        </div>
      )}
      {made !== null && (
        <>
          <CodeCard
            host={host}
            code={made.code}
            site={site.letterhead || site.name}
            made={made.recovery.made}
            typed={typed}
            onTyped={setTyped}
            wrong={strict && !isLastGroup(typed, made.code)}
          />
          <div className="row">
            <Button tone="main" onClick={() => void save()} disabled={busy} keys="Enter">
              {t('recoverySave')}
            </Button>
            <Button onClick={leave} keys="Esc">
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
      {said !== null && <Sentence tone={said.tone}>{said.text}</Sentence>}
    </div>
  );
}
