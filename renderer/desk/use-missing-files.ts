/**
 * Files of a record that another desk put down and this one lacks (BY-14): fetched while somebody looks at the record, one after another and again and again
 * until they came; what shows them follows the database. A desk that is alone asks nobody.
 */
import { filesHere, keepFetched } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import { useLive } from '@renderer/db/use-live';
import type { StreamHost } from '@renderer/host/stream';
import { useSafety } from '@renderer/stores/safety';
import type { MissingFile, MissingFiles } from '@renderer/ui/detail/missing-file';
import { useEffect, useMemo, useState } from 'react';
import { useDesk } from './desk-context';

/** What is not there yet is asked for again. */
const AGAIN_MS = 2_000;

/** `hashes`: of those files of record `id` that this person may see. */
export function useMissingFiles(id: string, hashes: readonly string[]): MissingFiles {
  const { db, host } = useDesk();
  const isJoined = useSafety(({ stream }) => stream !== null);
  const { stream } = host;
  const names = hashes.join(' ');
  const here = useLive(() => filesHere(db, hashesIn(names)), [db, names]);
  const wanted =
    isJoined && here
      ? hashesIn(names)
          .filter((hash) => !here.includes(hash))
          .join(' ')
      : '';
  const [told, setTold] = useState<MissingFiles>({});
  useEffect(() => {
    if (wanted === '' || stream === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      for (const hash of hashesIn(wanted)) {
        if (left) return;
        const why = await fetchMissing(db, stream, id, hash).catch((): MissingFile => 'refused');
        // A damaged one is gone from there now: that it is not there yet would say less.
        setTold((before) => ({ ...before, [hash]: why === 'none' && before[hash] === 'damaged' ? 'damaged' : why }));
      }
      if (!left) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [db, stream, id, wanted]);
  return useMemo(() => Object.fromEntries(hashesIn(wanted).map((hash) => [hash, told[hash] ?? 'coming'])), [wanted, told]);
}

const hashesIn = (names: string): readonly string[] => names.split(' ').filter((name) => name !== '');

/** `coming` when it came: the database tells the screen. */
async function fetchMissing(db: Deskbook, stream: StreamHost, id: string, hash: string): Promise<MissingFile> {
  const found = await stream.fetchFile(hash);
  if (found.came) {
    await keepFetched(db, id, hash, found.bytes);
    return 'coming';
  }
  const { why } = found;
  if (why === 'none' || why === 'erased' || why === 'damaged') return why;
  return AWAY.has(why) ? 'away' : 'refused';
}

const AWAY: ReadonlySet<string> = new Set(['away', 'idle', 'connecting', 'on', 'off', 'error']);
