/** Journal lines for tests: a true chain of simple entries. */
import { GENESIS, sealEntry } from '@shared/journal/entry';
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
