/** Journal lines for tests: a true chain of simple entries. */
import { digestOf, GENESIS, sealEntry } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';

/** `count` lines that join each other, from the first one on. `word` tells one story from another. */
export function chain(count: number, word = '三栋漏水'): string[] {
  let prev = GENESIS;
  return Array.from({ length: count }, (_, i) => {
    const entry = sealEntry({
      seq: i + 1,
      site: 's',
      desk: 'A',
      at: '2026-11-22T08:00:00+08:00',
      by: 'p1',
      command: 'duty.create',
      record: `r${i + 1}`,
      register: 'duty',
      no: `${i + 1}`,
      op: 'create',
      reason: '',
      changes: [{ field: 'content', from: '', to: word }],
      prev,
    });
    prev = entry.hash;
    return writeLine({ entry, values: [] });
  });
}

/** The same, with a name kept apart in each: 住户1, 住户2, … Also the digests of the names, in order. */
export function namedChain(count: number): { readonly lines: readonly string[]; readonly digests: readonly string[] } {
  let prev = GENESIS;
  const digests: string[] = [];
  const lines = Array.from({ length: count }, (_, i) => {
    const [record, salt, value] = [`r${i + 1}`, `salt${i + 1}`, `住户${i + 1}`];
    const d = digestOf(salt, value);
    digests.push(d);
    const about = { site: 's', desk: 'A', at: '2026-11-22T08:00:00+08:00', by: 'p1', command: 'duty.create', register: 'duty' } as const;
    const changes = [{ field: 'name', from: { d: '' }, to: { d } }];
    const entry = sealEntry({ ...about, seq: i + 1, record, no: `${i + 1}`, op: 'create', reason: '', changes, prev });
    prev = entry.hash;
    return writeLine({ entry, values: [{ d, salt, value, record }] });
  });
  return { lines, digests };
}
