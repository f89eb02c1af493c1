/** `headopinions.take`: opinions that head office sent as a file come into their register, each once (EX-6). */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../../registers/contract/command';
import type { Data } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { headopinions } from '../../registers/headopinions/definition';
import { registerOfNumber } from '../prefixes';
import { opinionKey } from './opinion-key';

const lineInput = z.object({
  week: z.string().max(20),
  matter: z.string().max(500),
  opinion: z.string().max(10_000),
  replyBy: z.string().max(10),
});

const takeInput = z.object({ fileName: z.string().max(200), lines: z.array(lineInput).max(2000) });

type Line = z.infer<typeof lineInput>;

export interface SortedOpinions {
  /** Not here yet. */
  readonly fresh: readonly Line[];
  /** Here and still to answer, now with another date. */
  readonly moved: readonly { readonly id: string; readonly replyBy: string }[];
  /** How many stand here already as they are. */
  readonly known: number;
}

/**
 * What is new in a file, against the opinions that are here (voided ones too: what was struck out does not come back with the next file). The same
 * week, matter and words are one opinion, however often they are read; spaces and line breaks do not matter.
 */
export function sortOpinions(lines: readonly Line[], here: readonly Row[]): SortedOpinions {
  const known = new Map(here.map((row) => [opinionKey(rowAs(headopinions, row).data), row]));
  const fresh = new Map<string, Line>();
  const moved = new Map<string, { readonly id: string; readonly replyBy: string }>();
  for (const line of lines) {
    const key = opinionKey(line);
    const row = known.get(key);
    if (!row) fresh.set(key, line);
    else if (row.state === 'waiting' && line.replyBy !== '' && row.data['replyBy'] !== line.replyBy)
      moved.set(key, { id: row.id, replyBy: line.replyBy });
  }
  const read = new Set(lines.map(opinionKey)).size;
  return { fresh: [...fresh.values()], moved: [...moved.values()], known: read - fresh.size - moved.size };
}

interface Loaded {
  readonly here: readonly Row[];
  /** Records that a matter names by their number. */
  readonly named: ReadonlyMap<string, Row>;
}

const take = defineCommand<z.infer<typeof takeInput>, Loaded>({
  id: 'headopinions.take',
  input: takeInput,
  load: async ({ lines }, read) => {
    const named = new Map<string, Row>();
    for (const no of new Set(lines.map(({ matter }) => matter.trim()))) {
      const register = registerOfNumber(no);
      const row = register === '' ? undefined : await read.find(register, no);
      if (row) named.set(no, row);
    }
    return { here: await read.between('headopinions', '', '9999'), named };
  },
  decide: ({ here, named }, { lines, fileName }, ctx): Result<Change> => {
    const { fresh, moved } = sortOpinions(lines, here);
    const dataOf = (line: Line): Data => ({ ...line, receivedAt: ctx.now, receivedBy: ctx.actor.name, source: fileName });
    return ok([
      ...fresh.map((line) => {
        const about = named.get(line.matter.trim());
        const links = about && about.state !== VOID ? [about.id] : [];
        return { kind: 'create' as const, register: 'headopinions', data: dataOf(line), links };
      }),
      ...moved.map(({ id, replyBy }) => ({ kind: 'update' as const, id, data: { replyBy } })),
    ]);
  },
});

export const opinionCommands: readonly AnyCommand[] = [take];
