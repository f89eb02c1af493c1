/** What can be done about the copies from here: one at a time, with progress where it takes long, and what came of it. */
import { useDesk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { lookAround } from '@renderer/desk/safety-watch';
import { downloadSnapshot, rehearseNewest, takeSnapshot } from '@renderer/desk/take-snapshot';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Busy, Came } from '@renderer/stores/long-work';
import { useLongWork } from '@renderer/ui/long-work';
import type { JobOptions } from '@renderer/workers/worker-job';
import type { Refusal } from '@shared/base/result';
import { may } from '@shared/rules/rights/may';
import type { FindingCode } from '@shared/rules/trust/findings';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sayReason } from './finding-words';
import { words } from './texts';

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
  'stream.files': 'stream',
  'stream.away': 'stream',
};

export interface Steps {
  readonly said: Came | null;
  /** What takes long and is under way. */
  readonly busy: Busy | null;
  readonly stop: () => void;
  /** Whether this person may: what may not is not offered. */
  readonly may: (step: StepId) => boolean;
  readonly run: (step: StepId) => void;
}

/** Looks and ways to other pages; everything else copies records, or says where copies go. */
const FREE: readonly StepId[] = ['retry', 'check', 'powerCut', 'stream'];

export function useSteps(): Steps {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const desk = useDesk();
  const [, go] = useLocation();
  const [said, setSaid] = useState<Came | null>(null);
  // A snapshot of ten years takes minutes: whoever answers the telephone meanwhile has not stopped it.
  const work = useLongWork('/safety');
  const { host, site, run } = desk;
  const second = host.vault?.second ?? null;

  const refused = ({ code, params }: Refusal): Came => {
    const { reason } = params ?? {};
    return {
      tone: 'late',
      text: sentence({ code, params: { ...params, ...(typeof reason === 'string' && { reason: sayReason(reason, language) }) } }),
    };
  };
  /** A piece of work with progress; nothing happens while another one runs. */
  const long = (title: string, make: (options: JobOptions) => Promise<Came>): Promise<void> => {
    setSaid(null);
    return work.start(title, async ({ job }) => work.say(await answered(() => make(job))), true);
  };
  /** What came of it; what breaks is said as well. The light looks anew afterwards. */
  const answered = async (make: () => Promise<Came | null>): Promise<Came | null> => {
    try {
      return await make();
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';
      return { tone: 'late', text: t('failed', { reason: sayReason(code, language) }) };
    } finally {
      await lookAround(host, site.id);
    }
  };
  const short = async (make: () => Promise<Came | null>): Promise<void> => {
    work.say(null);
    setSaid(null);
    setSaid(await answered(make));
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
    said: said ?? work.came,
    busy: work.busy,
    stop: work.stop,
    may: (step) => FREE.includes(step) || may(desk.actor.role, 'snapshot.make'),
    run: (step) => void start(step),
  };
}

/** What came of it shows in the table. */
async function quiet(work: Promise<unknown> | undefined): Promise<null> {
  await work;
  return null;
}
