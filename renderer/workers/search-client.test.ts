import { readQuery } from '@shared/search/query';
import { expect, it, vi } from 'vitest';
import { openSearch, type SearchAnswer, type SearchQuestion } from './search-client';
import type { JobWorker } from './worker-job';

interface Stand extends JobWorker {
  readonly asked: SearchQuestion[];
  isEnded: boolean;
  say(answer: SearchAnswer): void;
}

function stands(): { readonly made: Stand[]; readonly make: () => JobWorker } {
  const made: Stand[] = [];
  const make = (): JobWorker => {
    const asked: SearchQuestion[] = [];
    const stand: Stand = {
      asked,
      isEnded: false,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (question) => void asked.push(question as SearchQuestion),
      terminate: () => {
        stand.isEnded = true;
      },
      say: (data) => stand.onmessage?.({ data } as MessageEvent),
    };
    made.push(stand);
    return stand;
  };
  return { made, make };
}

const query = readQuery('漏水');
const wanted = { each: 6 };
const found = { groups: [], whole: true };

it('begins to load at once, and gives each question its own answer', async () => {
  const { made, make } = stands();
  const search = openSearch('deskbook', make);
  expect(made[0]?.asked).toEqual([{ kind: 'open', database: 'deskbook' }]);
  const first = search.find(query, wanted);
  const second = search.find(query, { each: 60, only: 'duty' });
  expect(made[0]?.asked.at(-1)).toEqual({ kind: 'find', id: 2, query, wanted: { each: 60, only: 'duty' } });
  made[0]?.say({ kind: 'found', id: 2, found: { groups: [], whole: false } });
  made[0]?.say({ kind: 'found', id: 1, found });
  expect([await first, await second]).toEqual([found, { groups: [], whole: false }]);
});

it('says when all is there, until nobody listens', () => {
  const { made, make } = stands();
  const hear = vi.fn();
  const stop = openSearch('deskbook', make).onWhole(hear);
  made[0]?.say({ kind: 'whole' });
  stop();
  made[0]?.say({ kind: 'whole' });
  expect(hear).toHaveBeenCalledTimes(1);
});

it.each<[how: string, why: string, fail: (stand: Stand) => void]>([
  ['says so', 'DatabaseClosedError', (stand) => stand.say({ kind: 'failed', why: 'DatabaseClosedError' })],
  ['breaks', 'out of memory', (stand) => stand.onerror?.({ message: 'out of memory' } as ErrorEvent)],
  ['cannot be understood', 'message', (stand) => stand.onmessageerror?.({} as MessageEvent)],
])('a worker that %s fails its questions, and the next one has a new worker', async (_, why, fail) => {
  const { made, make } = stands();
  const search = openSearch('deskbook', make);
  const lost = search.find(query, wanted);
  fail(made[0] as Stand);
  await expect(lost).rejects.toThrow(why);
  expect(made[0]?.isEnded).toBe(true);
  const again = search.find(query, wanted);
  expect(made[1]?.asked.map(({ kind }) => kind)).toEqual(['open', 'find']);
  made[1]?.say({ kind: 'found', id: 2, found });
  expect(await again).toEqual(found);
});

it('ends its worker when it is closed', () => {
  const { made, make } = stands();
  openSearch('deskbook', make).close();
  expect(made[0]?.isEnded).toBe(true);
});
