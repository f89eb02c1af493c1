/**
 * The way of this desk's photos and other files to the bucket of its site (BY-14): long after they were saved, behind the entries, one at a time. What the
 * bucket lacks it asks for; nothing is asked of the database before.
 */
import { atLeisure } from '@renderer/db/at-leisure';
import type { StreamHost } from '@renderer/host/stream';
import type { Exchange } from '@shared/merge/exchange';
import { hearHands } from './hands';
import { makeTrying, pause } from './try-again';

/** The files that a record has; in the window, since it alone has the database. */
export interface FilesHere {
  /** Hashes without those in `known`. */
  fresh(known: ReadonlySet<string>): Promise<readonly string[]>;
  /** null: it is here no more. */
  bytes(hash: string): Promise<Uint8Array | null>;
}

export interface SharingFiles {
  readonly stream: Pick<StreamHost, 'offerFiles' | 'wantedFile' | 'putFile'>;
  readonly exchange: Pick<Exchange, 'positions' | 'onNews'>;
  readonly files: FilesHere;
  /** Hears of what does not work, for the log. */
  readonly onTrouble: (what: string) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Whoever writes has the disk for himself first; several changes are looked at together. */
const REST_MS = 1_000;
/** After a call that failed, before the next one. */
const AGAIN_MS = 5_000;

/** A record that is saved while a photo goes takes nearly twice as long; so none goes while somebody types, and most of the time none however many wait. */
const IDLE_SHARE = 4;

/** Runs until the answer is called. */
export function shareFiles({ stream, exchange, files, onTrouble, wait = pause }: SharingFiles): () => void {
  const offered = new Set<string>();
  let ended = false;
  let isNews = true;
  let wake: (() => void) | null = null;

  const hands = hearHands(wait);
  const tried = makeTrying({ onTrouble, wait, againMs: AGAIN_MS, isEnded: () => ended });

  async function offering(): Promise<void> {
    while (!ended) {
      if (!isNews) await new Promise<void>((done) => (wake = done));
      await wait(REST_MS);
      isNews = false;
      if (!ended && !(await tried('offering files', offerFresh))) isNews = true;
    }
  }

  async function offerFresh(): Promise<void> {
    const fresh = await files.fresh(offered);
    if (fresh.length === 0) return;
    // After the files, so that what was written about them is in it.
    await stream.offerFiles(fresh, await exchange.positions());
    for (const hash of fresh) offered.add(hash);
  }

  async function putting(): Promise<void> {
    while (!ended) await tried('putting a file', putOne);
  }

  async function putOne(): Promise<void> {
    const hash = await stream.wantedFile();
    if (hash === '') return;
    await hands.off();
    if (ended) return;
    await atLeisure(IDLE_SHARE, async () => {
      const bytes = await files.bytes(hash);
      if (bytes === null) offered.delete(hash);
      await stream.putFile(hash, bytes);
    });
  }

  const stopHearing = exchange.onNews(() => {
    isNews = true;
    wake?.();
  });
  void offering();
  void putting();
  return () => {
    ended = true;
    stopHearing();
    hands.end();
    wake?.();
  };
}
