/** What can be done about the copies from here: one at a time, with progress where it takes long, and what came of it. */
import { useDesk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { lookAround } from '@renderer/desk/safety-watch';
import { downloadSnapshot, rehearseNewest, takeSnapshot } from '@renderer/desk/take-snapshot';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { JobOptions } from '@renderer/workers/worker-job';
import type { Refusal } from '@shared/base/result';
import { may } from '@shared/rules/rights/may';
import type { FindingCode } from '@shared/rules/trust/findings';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { sayReason } from './finding-words';
import { words } from './texts';

export interface Said {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
}

export type StepId =
  | 'snapshot'
  | 'download'
  | 'rehearse'
  | 'chooseSecond'
  | 'followSecond'
  | 'forgetSecond'
  | 'openFolder'
  | 'retry'
  | 'check'
  | 'powerCut'
  | 'makeCode'
  | 'stream';

/** What to do first about a finding; some are put right outside of the program. */
export const STEP_FOR: Partial<Readonly<Record<FindingCode, StepId>>> = {
  'start.damage': 'snapshot',
  'journal.stuck': 'retry',
  'journal.newFile': 'check',
  'note.failed': 'retry',
  'second.full': 'chooseSecond',
  'second.readOnly': 'chooseSecond',
  'second.other': 'chooseSecond',
  'second.error': 'chooseSecond',
  'second.none': 'chooseSecond',
  'second.sameDisk': 'chooseSecond',
  'second.away': 'followSecond',
  'snapshot.failed': 'snapshot',
  'snapshot.old': 'snapshot',
  'snapshot.none': 'snapshot',
  'rehearsal.failed': 'rehearse',
  'rehearsal.old': 'rehearse',
  'rehearsal.none': 'rehearse',
  'browser.download': 'download',
  'sheets.old': 'powerCut',
  'recovery.none': 'makeCode',
  'stream.refused': 'stream',
  'stream.away': 'stream',
};

export interface Steps {
  readonly said: Said | null;
  /** What takes long and is under way. */
  readonly busy: { readonly title: string; readonly percent: number } | null;
  readonly stop: () => void;
  /** Whether this person may: what may not is not offered. */
  readonly may: (step: StepId) => boolean;
  readonly run: (step: StepId) => void;
}

/** Looks and ways to other pages; everything else copies records, or says where copies go. */
const FREE: readonly StepId[] = ['retry', 'check', 'powerCut', 'stream'];

const SHARE = 100;

export function useSteps(): Steps {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const desk = useDesk();
  const [, go] = useLocation();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState<Steps['busy']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { host, site, run } = desk;
  const second = host.vault?.second ?? null;

  const refused = ({ code, params }: Refusal): Said => {
    const { reason } = params ?? {};
    return {
      tone: 'late',
      text: sentence({ code, params: { ...params, ...(typeof reason === 'string' && { reason: sayReason(reason, language) }) } }),
    };
  };
  /** A piece of work with progress; nothing happens while another one runs. */
  const long = async (title: string, work: (options: JobOptions) => Promise<Said>): Promise<void> => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setSaid(null);
    setBusy({ title, percent: 0 });
    const onProgress = ({ done }: { readonly done: number }): void => setBusy({ title, percent: Math.round(done * SHARE) });
    await short(() => work({ signal: control.signal, onProgress }));
    running.current = null;
    setBusy(null);
  };
  const short = async (work: () => Promise<Said | null>): Promise<void> => {
    setSaid(null);
    try {
      setSaid(await work());
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';
      setSaid({ tone: 'late', text: t('failed', { reason: sayReason(code, language) }) });
    }
    await lookAround(host, site.id);
  };

  const does: Readonly<Record<StepId, () => Promise<void> | void>> = {
    snapshot: () =>
      long(t('snapshotBusy'), async (options) => {
        const made = await takeSnapshot(desk, 'manual', options);
        return made.ok ? { tone: 'done', text: t('snapshotDone', { name: made.value }) } : refused(made.error);
      }),
    download: () =>
      long(t('snapshotBusy'), async (options) => {
        const made = await downloadSnapshot(desk, options);
        return made.ok ? { tone: 'done', text: t('downloaded', { name: made.value }) } : refused(made.error);
      }),
    rehearse: () =>
      long(t('rehearseBusy'), async (options) => {
        const done = await rehearseNewest(desk, run, options);
        if (!done.ok) return refused(done.error);
        const { rows, same, since } = done.value;
        return {
          tone: same ? 'done' : 'late',
          text: t(same ? 'rehearseDone' : 'rehearseDiffers', { n: rows.same, wrong: rows.wrong, since }),
        };
      }),
    chooseSecond: () =>
      short(async () => {
        const answer = await second?.choose();
        if (!answer || !('refused' in answer)) return null;
        return {
          tone: 'late',
          text: answer.refused === 'inside' ? t('secondInside') : t('failed', { reason: sayReason(answer.refused, language) }),
        };
      }),
    followSecond: () => short(() => quiet(second?.follow())),
    forgetSecond: () => short(() => quiet(second?.forget())),
    openFolder: () => short(async () => ((await host.vault?.openFolder()) ? null : { tone: 'calm', text: t('folderClosed') })),
    // Any command first writes what waits; this one changes nothing else.
    retry: () => short(() => quiet(run('people.tried', { right: true }))),
    check: () => go('/journal'),
    powerCut: () => go('/power-cut'),
    makeCode: () => go('/settings/recovery'),
    stream: () => go('/settings/desks'),
  };
  const start = async (step: StepId): Promise<void> => {
    const who = FREE.includes(step) ? null : await permitted(desk, 'snapshot.make');
    if (who && !who.ok) setSaid(refused(who.error));
    else await does[step]();
  };
  return {
    said,
    busy,
    stop: () => running.current?.abort(),
    may: (step) => FREE.includes(step) || may(desk.actor.role, 'snapshot.make'),
    run: (step) => void start(step),
  };
}

/** What came of it shows in the table. */
async function quiet(work: Promise<unknown> | undefined): Promise<null> {
  await work;
  return null;
}
