/** Journal entries as the engine makes them, chained and sealed, small enough that thousands of seeds take a minute. */

import type { Random } from '@shared/demo/random';
import { digestOf, GENESIS, type JournalEntry, type PersonalValue, sealEntry } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';

export const SITE = '云栖苑';
/** The desk of a site that has only one has no letter; its file is called main. */
export const DESK = '';
export const FILE_DESK = 'main';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const START: Head = { seq: 0, hash: GENESIS };

/** What one command writes: one to three entries that go on from `head`, about records that nothing else names. `nth` makes them unlike all others. */
export function nextLines(head: Head, random: Random, nth: number): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  let { seq, hash } = head;
  for (let left = random.int(1, 3); left > 0; left -= 1) {
    const record = `R${nth}-${left}`;
    const salt = `s${nth}-${left}`;
    const said = '水'.repeat(random.int(1, 40));
    const value: PersonalValue = { d: digestOf(salt, said), salt, value: said, record };
    const entry: JournalEntry = sealEntry({
      seq: seq + 1,
      site: SITE,
      desk: DESK,
      at: '2026-11-21T09:00:00+08:00',
      by: 'staff-1',
      command: 'record.create',
      record,
      register: 'duty',
      no: `ZB-${record}`,
      op: 'create',
      reason: '',
      changes: [{ field: 'content', from: null, to: { d: value.d } }],
      prev: hash,
    });
    ({ seq, hash } = entry);
    lines.push({ entry, values: [value] });
  }
  return lines;
}
