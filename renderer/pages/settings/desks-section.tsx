/** 多台同步 (BY-14): which server joins the desks of the site, as whom this desk speaks to it, and how it stands. */
import { useDesk } from '@renderer/desk/desk-context';
import type { StreamHost } from '@renderer/host/stream';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { Sentence } from '@renderer/ui/parts/sentence';
import { fromMs } from '@shared/base/time';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { ageWords } from '../safety/age-words';
import { sayReason } from '../safety/finding-words';
import { DesksForm } from './desks-form';
import { words } from './desks-texts';
import { type Desks, type DesksNow, useDesks } from './use-desks';

export function DesksSection() {
  const t = useText(words);
  const { host, demo } = useDesk();
  return (
    <section className="setting card" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="muted">{t('hint')}</p>
      {demo && <Sentence tone="calm">{t('demo')}</Sentence>}
      {!demo && host.stream === null && <Sentence tone="calm">{t('browser')}</Sentence>}
      {!demo && host.stream !== null && <Stream stream={host.stream} />}
    </section>
  );
}

function Stream({ stream }: { readonly stream: StreamHost }) {
  const t = useText(words);
  const { actor, site } = useDesk();
  const desks = useDesks(stream);
  const { now } = desks;
  if (now === undefined) return <Loading />;
  if (now === null) return <Sentence>{t('failed')}</Sentence>;
  const mine = may(actor.role, 'desks.connect');
  const { settings } = now;
  return (
    <>
      {!mine && <Sentence tone="calm">{t('managerOnly')}</Sentence>}
      {settings.shut && <Sentence>{t('shut')}</Sentence>}
      {site.desk === '' && <Sentence>{t('noLetter')}</Sentence>}
      <StateLines now={now} />
      {mine && settings.kept !== 'none' && <Switches desks={desks} on={settings.on} />}
      <DesksForm settings={settings} mine={mine} onSave={desks.set} />
      {settings.kept !== 'none' && <p className="muted small">{t(settings.kept === 'system' ? 'keptSystem' : 'keptFolder')}</p>}
    </>
  );
}

function StateLines({ now: { settings, state } }: { readonly now: DesksNow }) {
  const t = useText(words);
  const language = useLanguage();
  const { now } = useDesk();
  if (!settings.on) return <p>{t('isOff')}</p>;
  const isStarting = state.state === 'connecting' || state.state === 'idle' || state.state === 'off';
  const reason = sayReason(state.state, language);
  const line = state.state === 'on' ? t('isOn', { server: state.server }) : isStarting ? t('isConnecting') : t('isNot', { reason });
  const okAt = state.okAt === 0 ? '' : fromMs(state.okAt);
  return (
    <div className="stack" role="status">
      <b>{line}</b>
      <span className="num">{t('lag', { out: state.toSend, in: state.toTake, files: state.filesToSend })}</span>
      {state.state === 'on' && state.filesToSend > 0 && state.filesState !== 'on' && (
        <Sentence tone="calm">{t('filesNot', { reason: sayReason(state.filesState, language) })}</Sentence>
      )}
      <span className="muted">{t('lastOk', { age: ageWords(okAt, now(), language) })}</span>
    </div>
  );
}

function Switches({ desks, on }: { readonly desks: Desks; readonly on: boolean }) {
  const t = useText(words);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'late' | 'calm'; readonly text: string } | null>(null);
  const during = async (work: () => Promise<typeof said>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid(await work());
    setBusy(false);
  };
  const test = (): Promise<void> => {
    setSaid({ tone: 'calm', text: t('testing') });
    return during(async () => {
      const state = await desks.test();
      return state === 'on'
        ? { tone: 'done', text: t('testWell') }
        : { tone: 'late', text: t('testFailed', { reason: sayReason(state, language) }) };
    });
  };
  const turn = (): Promise<void> => during(async () => ((await desks.switch(!on)) ? null : { tone: 'late', text: t('failed') }));
  return (
    <div className="stack">
      <div className="row">
        <Button tone={on ? 'plain' : 'main'} disabled={busy} onClick={() => void turn()}>
          {t(on ? 'off' : 'on')}
        </Button>
        <Button disabled={busy} onClick={() => void test()}>
          {t('test')}
        </Button>
      </div>
      {said !== null && <Sentence tone={said.tone}>{said.text}</Sentence>}
    </div>
  );
}
