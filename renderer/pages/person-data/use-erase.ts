/** Taking out: the records and their story in one transaction, then half-filled forms, then every copy; what came of it is said plainly. */
import { dropDraftsOf } from '@renderer/db/find-earlier';
import { useDesk } from '@renderer/desk/desk-context';
import { type CopiesErased, eraseCopies } from '@renderer/desk/erase-copies';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import type { GatherRequest } from '@shared/rules/privacy/gathering';
import type { TypedPerson } from '@shared/rules/privacy/person';
import { useState } from 'react';
import { words } from './texts';
import type { Said } from './use-hand-out';
import type { FoundPerson } from './use-search';

export interface Erasing {
  readonly busy: boolean;
  readonly said: readonly Said[];
  /** `ids` of the ticked records. True when he is taken out of them, whatever the copies say. */
  readonly erase: (request: GatherRequest, person: TypedPerson, found: FoundPerson, ids: readonly string[]) => Promise<boolean>;
  /** Goes on with copies that have not followed. */
  readonly goOn: () => Promise<void>;
}

export function useErase(): Erasing {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, site, demo, now, run } = useDesk();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly Said[]>([]);

  const copies = async (done: readonly Said[]): Promise<void> => {
    // The demonstration shares the folder with the real site: its copies are none of its affair.
    const desk = { db, site, now, host: demo ? { ...host, vault: null } : host };
    const out = await eraseCopies(desk, (command, input) => run(command, input));
    setSaid([...done, ...(out.ok ? (out.value ? told(out.value) : []) : [{ tone: 'late' as const, text: sentence(out.error) }])]);
  };
  const told = ({ kept, dropped, second, stream, left, archives }: CopiesErased): readonly Said[] => [
    kept ? { tone: 'done', text: t('copiesDone', { n: dropped }) } : { tone: 'late', text: t('copiesBeyond') },
    ...(second === 'waiting' ? [{ tone: 'late' as const, text: t('secondWaits') }] : []),
    ...(stream === 'waiting' ? [{ tone: 'late' as const, text: t('streamWaits') }] : []),
    ...(left.length > 0 ? [{ tone: 'late' as const, text: t('snapshotsLeft', { list: left.join('、') }) }] : []),
    ...(archives.length > 0 ? [{ tone: 'late' as const, text: t('archivesLeft', { list: archives.join('、') }) }] : []),
  ];
  const working = async (work: () => Promise<void>): Promise<void> => {
    setSaid([]);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      // The message may quote what was to go.
      host.logError(`erase: ${error instanceof Error ? error.name : 'unknown'}`);
      setSaid([{ tone: 'late', text: sentence({ code: 'job.failed' }) }]);
    } finally {
      setBusy(false);
    }
  };
  const erase: Erasing['erase'] = async (request, person, { person: meant, hits }, ids) => {
    let gone = false;
    await working(async () => {
      const done = await run('privacy.erase', { ...request, person, records: [...ids], left: Math.max(0, hits.length - ids.length) });
      if (!done.ok) return setSaid([{ tone: 'late', text: sentence(done.error) }]);
      gone = true;
      const drafts = await dropDraftsOf(db, meant);
      const first: Said = { tone: 'done', text: t('erasedFrom', { n: ids.length }) };
      await copies(drafts > 0 ? [first, { tone: 'done', text: t('draftsGone', { n: drafts }) }] : [first]);
    });
    return gone;
  };
  return { busy, said, erase, goOn: () => working(() => copies([])) };
}
