/** The codes of a count as they are scanned, kept as a draft until the count is saved. */
import type { Deskbook } from '@renderer/db/database';
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import { openRows, rowsInStates } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import type { Row } from '@shared/registers/contract/row';
import { plainCode } from '@shared/rules/stock/compare';
import { AT_DESK, type StockKind } from '@shared/rules/stock/expected';
import { useCallback, useEffect, useRef, useState } from 'react';

/** More open parcels than any shelf holds. */
const MOST = 5000;

/** The rows that are at the desk now. */
export async function atDesk(db: Deskbook, kind: StockKind): Promise<readonly Row[]> {
  return kind === 'parcels' ? openRows(db, kind, MOST) : rowsInStates(db, kind, AT_DESK[kind], '');
}

interface Scans {
  /** In the order of scanning, each once. */
  readonly scans: readonly string[];
  readonly add: (code: string) => void;
  readonly takeBack: (code: string) => void;
  readonly clear: () => Promise<void>;
}

export function useScans(kind: StockKind): Scans {
  const { db, now, actor } = useDesk();
  const key = `count:${kind}`;
  const [scans, setScans] = useState<readonly string[]>([]);
  const all = useRef(scans);
  const loaded = useRef(false);
  const { id } = actor;
  const save = useCallback(async () => {
    await saveDraft(db, { key, register: '', record: '', data: { scanned: all.current }, at: now(), by: id });
  }, [db, key, now, id]);
  useEffect(() => {
    void loadDraft(db, key).then((draft) => {
      const kept = draft?.data['scanned'];
      const early = all.current;
      loaded.current = true;
      all.current = [...new Set([...(Array.isArray(kept) ? (kept as readonly string[]) : []), ...early])];
      setScans(all.current);
      if (early.length > 0) void save();
    });
  }, [db, key, save]);
  // Scanned before the earlier half was read: saved with it, not in its place.
  const keep = (next: readonly string[]): void => {
    all.current = next;
    setScans(next);
    if (loaded.current) void save();
  };
  return {
    scans,
    add: (code) => {
      const plain = plainCode(code);
      if (plain !== '') keep([...all.current.filter((one) => one !== plain), plain]);
    },
    takeBack: (code) => keep(all.current.filter((one) => one !== code)),
    clear: () => dropDraft(db, key),
  };
}
