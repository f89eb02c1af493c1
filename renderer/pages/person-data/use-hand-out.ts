/** Handing out: journaled first, so that nothing leaves the desk unentered, then printed or saved; what was cancelled is entered as well. */
import { readSetting } from '@renderer/db/reader';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { registerList } from '@shared/registers/index';
import type { Hit } from '@shared/rules/privacy/gather';
import type { Gathering, GatherRequest } from '@shared/rules/privacy/gathering';
import { type Handed, handOut } from '@shared/rules/privacy/hand-out';
import { noticeLines } from '@shared/rules/privacy/notice';
import { otherNames, wordsWithout } from '@shared/rules/privacy/others';
import { lookerFor } from '@shared/rules/privacy/person';
import { retentionSetting } from '@shared/rules/retention/settings';
import { useState } from 'react';
import { sayReason } from '../safety/finding-words';
import { copyBytes, copyName } from './copy-file';
import { words } from './texts';
import type { FoundPerson } from './use-search';

export interface Said {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
}

export interface HandingOut {
  readonly busy: boolean;
  readonly said: Said | null;
  readonly give: (out: 'paper' | 'file' | 'none', request: GatherRequest, found: FoundPerson, ticked: readonly Hit[]) => Promise<void>;
}

export function useHandOut(): HandingOut {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const { db, host, site, staff, now, run } = useDesk();
  const { printPerson } = usePrint();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);

  const enter = async (out: Gathering['out'], request: GatherRequest, found: FoundPerson, ticked: readonly Hit[]): Promise<boolean> => {
    const records = ticked.map(({ row }) => row.id);
    const done = await run('privacy.gather', { ...request, out, records, left: found.hits.length - ticked.length });
    if (!done.ok) setSaid({ tone: 'late', text: sentence(done.error) });
    return done.ok;
  };
  const print = async (request: GatherRequest, { person, hits }: FoundPerson, ticked: readonly Hit[]): Promise<Said | null> => {
    const notices = noticeLines(await readSetting(db, retentionSetting));
    const records = handed(person, hits, ticked);
    return (await printPerson({ person, request, records, notices })) ? { tone: 'done', text: t('printed') } : null;
  };
  const save = async (request: GatherRequest, { person, hits }: FoundPerson, ticked: readonly Hit[]): Promise<Said | null> => {
    const notices = noticeLines(await readSetting(db, retentionSetting));
    const at = now();
    const bytes = copyBytes({ site: site.name, at, person, request, records: handed(person, hits, ticked), notices });
    const saved = await host.saveFile(copyName(site.name, at), bytes, 'application/json');
    if (saved.saved) return { tone: 'done', text: t('saved', { file: copyName(site.name, at) }) };
    return saved.reason === 'cancelled' ? null : { tone: 'late', text: t('failed', { why: sayReason(saved.reason, language) }) };
  };
  const handed = (person: FoundPerson['person'], hits: readonly Hit[], ticked: readonly Hit[]): readonly Handed[] => {
    const looker = lookerFor(person);
    const hide = wordsWithout([...otherNames(hits, looker), ...staff.map(({ name }) => name)], looker);
    return inOrder(ticked).map((hit) => handOut(hit, looker, hide));
  };

  const give: HandingOut['give'] = async (out, request, found, ticked) => {
    setSaid(null);
    setBusy(true);
    try {
      if (!(await enter(out, request, found, ticked))) return;
      if (out === 'none') return setSaid({ tone: 'done', text: t('noted') });
      const made = out === 'paper' ? await print(request, found, ticked) : await save(request, found, ticked);
      if (made?.tone === 'done') return setSaid(made);
      if (await enter('withdrawn', request, found, ticked)) setSaid(made ?? { tone: 'calm', text: t('withdrawn') });
    } catch (error) {
      // The message may quote what was to be handed out.
      host.logError(`person: ${error instanceof Error ? error.name : 'unknown'}`);
      if (out !== 'none' && (await enter('withdrawn', request, found, ticked)))
        setSaid({ tone: 'late', text: sentence({ code: 'job.failed' }) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, said, give };
}

/** By register as in the rail; within one, the oldest first. */
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  return registerList.flatMap(({ definition }) => hits.filter(({ row }) => row.register === definition.id));
}
