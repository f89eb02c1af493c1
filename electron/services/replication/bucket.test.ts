import { sha256Hex } from '@shared/base/hash';
import { describe, expect, it } from 'vitest';
import { type Message, type Messages, makeBucket } from './bucket';
import { linkFault } from './link';

const NAME = '$O.FILES_s.M.';
const bytes = new Uint8Array(300_000).fill(7);
const hash = sha256Hex(bytes);

/** A stream in memory that keeps a message or not, and then answers or not, as the test says. */
function memory() {
  let all: readonly Message[] = [];
  let seq = 0;
  let fault: ((subject: string) => { readonly isKept: boolean; readonly error: Error } | null) | null = null;
  const fits = (filter: string, subject: string): boolean =>
    filter.endsWith('>') ? subject.startsWith(filter.slice(0, -1)) : subject === filter;
  const messages: Messages = {
    mark: async () => 'm',
    subjects: async (filter) => [...new Set(all.map(({ subject }) => subject).filter((subject) => fits(filter, subject)))],
    last: async (subject) => all.findLast((one) => one.subject === subject) ?? null,
    next: async (filter, from) => all.find((one) => one.at >= from && fits(filter, one.subject)) ?? null,
    publish: async (subject, data, alone = false) => {
      if (alone && all.some((one) => one.subject === subject)) return false;
      const met = fault?.(subject);
      if (met?.isKept !== false) all = [...all, { at: ++seq, subject, data }];
      if (met) throw met.error;
      return true;
    },
    remove: async (at) => {
      all = all.filter((one) => one.at !== at);
    },
  };
  const bucket = makeBucket(messages, 'FILES_s');
  return {
    bucket,
    isWhole: async () => {
      const found = await bucket.get(hash);
      return typeof found !== 'string' && Buffer.compare(found, bytes) === 0;
    },
    pieces: () => all.filter(({ subject }) => subject.includes('.C.')).length,
    fails: (next: typeof fault) => (fault = next),
  };
}

describe('a file that was put, and nobody said whether it is there', () => {
  it('is there whole, and the next attempt finds it', async () => {
    const { bucket, pieces, isWhole, fails } = memory();
    fails((subject) => (subject.startsWith(NAME) ? { isKept: true, error: linkFault('away', 'no answer') } : null));
    await expect(bucket.put(hash, bytes)).rejects.toThrow('no answer');
    expect(await isWhole()).toBe(true);
    fails(null);
    expect(await bucket.put(hash, bytes)).toBe('kept');
    expect(pieces()).toBe(3);
  });

  it('is not there: the next attempt puts it, and leaves nothing of the first', async () => {
    const { bucket, pieces, isWhole, fails } = memory();
    fails((subject) => (subject.startsWith(NAME) ? { isKept: false, error: linkFault('away', 'no answer') } : null));
    await expect(bucket.put(hash, bytes)).rejects.toThrow('no answer');
    expect(await bucket.get(hash)).toBe('none');
    fails(null);
    expect(await bucket.put(hash, bytes)).toBe('kept');
    expect([await isWhole(), pieces()]).toEqual([true, 3]);
  });

  it('and half of an earlier attempt goes once it is known to be there', async () => {
    const { bucket, pieces, fails } = memory();
    let n = 0;
    fails((subject) => {
      n += 1;
      if (subject.startsWith(NAME)) return { isKept: true, error: linkFault('away', 'no answer') };
      return n === 2 ? { isKept: true, error: linkFault('away', 'cut') } : null;
    });
    await expect(bucket.put(hash, bytes)).rejects.toThrow('cut');
    await expect(bucket.put(hash, bytes)).rejects.toThrow('no answer');
    expect(await bucket.put(hash, bytes)).toBe('kept');
    expect(pieces()).toBe(3);
  });
});

it('a file of which the server said that it has no room for the name leaves no piece', async () => {
  const { bucket, pieces, fails } = memory();
  fails((subject) => (subject.startsWith(NAME) ? { isKept: false, error: linkFault('full', 'no room') } : null));
  await expect(bucket.put(hash, bytes)).rejects.toThrow('no room');
  expect(pieces()).toBe(0);
});
