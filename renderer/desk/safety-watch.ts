/** Looks up from time to time what the trust light cannot be told: folders, snapshots, room on the disk, the system's promise (BY-12). */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import type { Host } from '@renderer/host/host';
import type { SnapshotFile, Vault } from '@renderer/host/vault';
import { type SafetyFacts, useSafety } from '@renderer/stores/safety';
import { parseSnapshotName } from '@shared/backup/name';
import { lastTestSetting } from '@shared/rules/safety/settings';
import { useEffect } from 'react';
import { nowInstant } from './clock';

const LOOK_SECONDS = 20;
/** While the second folder is being brought up to date. */
const SOON_SECONDS = 2;

/** Looks at once, every few seconds while the window is there, and when it is looked at again; the last tested copy stands in the database. */
export function useSafetyWatch(host: Host, db: Deskbook, site: string): void {
  const tested = useLive(() => readSetting(db, lastTestSetting), [db]);
  useEffect(() => {
    if (tested) useSafety.getState().rehearsed({ at: tested.at, ok: tested.ok, trouble: tested.trouble });
  }, [tested]);
  useEffect(() => void begin(host, site), [host, site]);
  const catchingUp = useSafety((state) => state.second?.state === 'behind');
  useEffect(() => {
    const look = (): void => void lookAround(host, site);
    const timer = setInterval(look, (catchingUp ? SOON_SECONDS : LOOK_SECONDS) * 1000);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [host, site, catchingUp]);
}

/** What is asked once a start. */
async function begin(host: Host, site: string): Promise<void> {
  const { since, learn } = useSafety.getState();
  if (since === '') learn({ since: nowInstant() });
  learn({ persisted: await askToPersist() });
  const report = await quietly(async () => host.vault?.report() ?? null);
  if (report) learn({ start: { trimmed: report.trimmed.length, damage: report.damage, copySkipped: report.copySkipped } });
  await lookAround(host, site);
}

/** Brings the store up to date. What cannot be found out keeps its last value. */
export async function lookAround({ vault }: Host, site: string): Promise<void> {
  const facts: Partial<SafetyFacts>[] = await Promise.all([
    quietly(async () => ({ space: vault ? ((await vault.space()) ?? (await browserSpace())) : await browserSpace() })),
    quietly(async () => ({ second: (await vault?.second?.state()) ?? null })),
    quietly(async () => (vault ? snapshotFacts(vault, site) : {})),
  ]).then((found) => found.flatMap((one) => one ?? []));
  useSafety.getState().learn(Object.assign({}, ...facts));
}

async function snapshotFacts(vault: Vault, site: string): Promise<Partial<SafetyFacts>> {
  const own = (await vault.snapshots()).filter(({ name }) => parseSnapshotName(name)?.site === site);
  const { snapshot, verified } = useSafety.getState();
  return { snapshot: { ...newest(own, verified), trouble: snapshot.trouble, count: own.length } };
}

/** `files` come newest first. */
function newest([file]: readonly SnapshotFile[], verified: string) {
  if (file === undefined) return { at: '', name: '', bytes: 0, verified: false };
  return { at: parseSnapshotName(file.name)?.at ?? '', name: file.name, bytes: file.bytes, verified: file.name === verified };
}

/** Room that the browser gives this program, which is not the whole disk; null where it does not say. */
async function browserSpace(): Promise<SafetyFacts['space']> {
  const { quota, usage } = (await navigator.storage?.estimate()) ?? {};
  return quota === undefined || usage === undefined ? null : { free: quota - usage, total: quota };
}

async function askToPersist(): Promise<SafetyFacts['persisted']> {
  const storage = navigator.storage;
  if (storage?.persist === undefined) return 'unknown';
  const kept = await quietly(async () => (await storage.persisted()) || (await storage.persist()));
  return kept === null ? 'unknown' : kept ? 'yes' : 'no';
}

/** The watch must never be the trouble itself: a question without an answer is asked again at the next look. */
async function quietly<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
