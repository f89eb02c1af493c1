/** The page's work: look into a copy, put some records back, put all of it back; one piece of work at a time, each can be stopped. */
import type { Deskbook } from '@renderer/db/database';
import { useDesk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { inTurn } from '@renderer/desk/snapshot-turn';
import { downloadSnapshot, takeSnapshot } from '@renderer/desk/take-snapshot';
import type { Difference, LookedInto, LookScope } from '@renderer/workers/look-job';
import { type ChosenSnapshot, lookIntoSnapshot, rebuild } from '@renderer/workers/restore-client';
import type { JobOptions } from '@renderer/workers/worker-job';
import type { Refusal, Result } from '@shared/base/result';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Busy {
  readonly step: string;
  /** 0…1 */
  readonly done: number;
  /** Nothing else may be done meanwhile: it would not be among what is put back. */
  readonly whole: boolean;
}

/** An opened copy. */
export interface Opened {
  readonly chosen: ChosenSnapshot;
  readonly passphrase: string;
  readonly seen: LookedInto;
}

export interface RestoreWork {
  readonly busy: Busy | null;
  readonly refusal: Refusal | null;
  /** How many records were just put back; null = none yet. */
  readonly put: number | null;
  readonly opened: Opened | null;
  /** A copy that asks for its passphrase. */
  readonly locked: ChosenSnapshot | null;
  /** Records that differ, after `find`. */
  readonly found: Pick<LookedInto, 'differences' | 'differenceCount'> | null;
  look(chosen: ChosenSnapshot, passphrase: string): Promise<void>;
  close(): void;
  find(scope: LookScope): Promise<void>;
  putSome(chosen: readonly Difference[], reason: string): Promise<void>;
  putAll(reason: string): Promise<void>;
  stop(): void;
  fail(code: string): void;
}

export function useRestore(): RestoreWork {
  const desk = useDesk();
  const { db, host, site, now, run } = desk;
  const [busy, setBusy] = useState<Busy | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [put, setPut] = useState<number | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [locked, setLocked] = useState<ChosenSnapshot | null>(null);
  const [found, setFound] = useState<RestoreWork['found']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const work = useCallback(
    async <T>(whole: boolean, first: string, job: (options: JobOptions) => Promise<Result<T>>): Promise<T | null> => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setRefusal(null);
      setPut(null);
      setBusy({ step: first, done: 0, whole });
      const onProgress = ({ step, done }: { readonly step: string; readonly done: number }): void => setBusy({ step, done, whole });
      const result = await job({ signal: mine.signal, onProgress });
      if (running.current !== mine) return null;
      setBusy(null);
      if (result.ok) return result.value;
      setRefusal(result.error);
      return null;
    },
    [],
  );

  const look = async (chosen: ChosenSnapshot, passphrase: string): Promise<void> => {
    setOpened(null);
    setFound(null);
    const request = { database: db.name, snapshot: chosen, passphrase, site: site.id, scope: null };
    const seen = await work(false, 'restore.look', async (options) => {
      const who = await permitted(desk, 'restore.look');
      if (!who.ok) return who;
      const result = await lookIntoSnapshot(host.vault, request, options);
      const asks = !result.ok && (result.error.code === 'snapshot.locked' || result.error.code === 'snapshot.passphrase');
      setLocked(asks ? chosen : null);
      return result;
    });
    if (seen) setOpened({ chosen, passphrase, seen });
  };

  const find = async (scope: LookScope): Promise<void> => {
    if (!opened) return;
    const { chosen, passphrase } = opened;
    const request = { database: db.name, snapshot: chosen, passphrase, site: site.id, scope };
    const seen = await work(false, 'restore.look', (options) => lookIntoSnapshot(host.vault, request, options));
    if (seen) setFound(seen);
  };

  const putSome = async (chosen: readonly Difference[], reason: string): Promise<void> => {
    const items = chosen.map(({ was, now: live }) => ({ row: was, rev: live?.rev ?? null }));
    const done = await work(false, 'put', () => run('record.restore', { items, reason }));
    if (!done) return;
    setPut(chosen.length);
    setFound((before) => {
      const left = before?.differences.filter((one) => !chosen.includes(one)) ?? [];
      return { differences: left, differenceCount: left.length };
    });
  };

  const putAll = async (reason: string): Promise<void> => {
    if (!opened) return;
    const { chosen, passphrase } = opened;
    const done = await work(true, 'snapshot.write', async (options) => {
      const who = await permitted(desk, 'restore.whole');
      if (!who.ok) return who;
      const kept = await (host.vault ? takeSnapshot(desk, 'replaced', options) : downloadSnapshot(desk, options));
      if (!kept.ok) return kept;
      const floorCounters = await numbersOf(db);
      const note = { actor: who.value, reason, desk: site.desk, replaces: db.name };
      const request = { snapshot: chosen, passphrase, journal: null, floorCounters, site: site.id, at: now(), note, live: '' };
      return inTurn(() => rebuild(host.vault, request, options));
    });
    // What this window still shows is the replaced database: nothing may be written into it any more.
    if (done) location.reload();
  };

  return {
    busy,
    refusal,
    put,
    opened,
    locked,
    found,
    look,
    find,
    putSome,
    putAll,
    close: () => {
      setOpened(null);
      setFound(null);
      setLocked(null);
    },
    stop: () => running.current?.abort(),
    fail: (code) => setRefusal({ code }),
  };
}

/** Numbers that were given (NUM-1). */
async function numbersOf(db: Deskbook): Promise<Readonly<Record<string, number>>> {
  const counters = await db.counters.where('key').startsWith('no:').toArray();
  return Object.fromEntries(counters.map(({ key, n }) => [key, n]));
}
