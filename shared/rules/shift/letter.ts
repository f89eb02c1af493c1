/** `site.letter`: another letter for this desk. What is open under the old one goes on with it (NUM-1, BY-1). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { deskLetter, formerLetters } from '../site/settings';
import { isOpenShift, sameDesk } from './clock';

/** Refusal: `site.letter-open` while a shift is open, since its sheet has the old letter. */
export const changeLetter = defineCommand({
  id: 'site.letter',
  input: z.object({ value: deskLetter.schema }),
  load: async (_input, read) => ({
    sheets: await read.open('handover'),
    old: await read.setting(deskLetter),
    former: await read.setting(formerLetters),
  }),
  decide: ({ sheets, old, former }, { value }): Result<Change> => {
    const sheet = sheets.find((row) => isOpenShift(row) && sameDesk(row.desk, old));
    if (sheet && !sameDesk(old, value)) return refuse('site.letter-open', 'desk', { no: sheet.no });
    const before = [...new Set([...former, old || 'A'])].filter((letter) => letter !== (value || 'A'));
    return ok([
      { kind: 'setting', key: deskLetter.key, value },
      { kind: 'setting', key: formerLetters.key, value: before },
    ]);
  },
});
