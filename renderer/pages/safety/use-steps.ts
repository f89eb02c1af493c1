/** What can be done about the copies from the page: each step says afterwards what came of it. */
import { useDesk } from '@renderer/desk/desk-context';
import { lookAround } from '@renderer/desk/safety-watch';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { useState } from 'react';
import { sayReason } from './finding-words';
import { words } from './texts';

export interface Said {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
}

export interface Steps {
  readonly said: Said | null;
  /** Asks for the second folder on another disk (desktop program). */
  chooseSecond(): Promise<void>;
  forgetSecond(): Promise<void>;
  followSecond(): Promise<void>;
  openFolder(): Promise<void>;
}

export function useSteps(): Steps {
  const t = useText(words);
  const language = useLanguage();
  const { host } = useDesk();
  const [said, setSaid] = useState<Said | null>(null);
  const second = host.vault?.second ?? null;

  const failed = (error: unknown): void => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';
    setSaid({ tone: 'late', text: t('secondFailed', { reason: sayReason(code, language) }) });
  };
  const step = async (work: () => Promise<Said | null>): Promise<void> => {
    setSaid(null);
    try {
      setSaid(await work());
    } catch (error) {
      failed(error);
    }
    await lookAround(host);
  };

  return {
    said,
    chooseSecond: () =>
      step(async () => {
        const answer = await second?.choose();
        if (!answer || !('refused' in answer)) return null;
        const text = answer.refused === 'inside' ? t('secondInside') : t('secondFailed', { reason: sayReason(answer.refused, language) });
        return { tone: 'late', text };
      }),
    forgetSecond: () => step(() => quiet(second?.forget())),
    followSecond: () => step(() => quiet(second?.follow())),
    openFolder: () => step(async () => ((await host.vault?.openFolder()) ? null : { tone: 'calm', text: t('folderClosed') })),
  };
}

/** What came of it shows in the table. */
async function quiet(work: Promise<unknown> | undefined): Promise<null> {
  await work;
  return null;
}
