/** What another desk lacks: this desk's own entries and those that it was given, piece by piece. */
import type { Outgoing, Positions, SentText } from '@shared/merge/exchange';
import type { Deskbook } from '../database';
import { journalLinesAfter, othersLines } from '../journal-lines';
import { chainRows, ownChainOf } from './store';

/** See `Exchange.positions`. */
export async function positionsOf(db: Deskbook): Promise<Positions> {
  const own = await ownChainOf(db);
  const last = (await db.journal.orderBy('seq').last())?.seq ?? 0;
  const others = (await chainRows(db)).filter(({ chain }) => chain !== own).map(({ chain, length }) => [chain, length] as const);
  return Object.fromEntries([...(own === '' ? [] : [[own, last] as const]), ...others]);
}

/** See `Exchange.outgoing`. */
export async function outgoing(db: Deskbook, known: Positions, limit: number, isOwn = false): Promise<Outgoing> {
  const own = await ownChainOf(db);
  const positions = Object.entries(await positionsOf(db)).filter(([chain]) => !isOwn || chain === own);
  const next: Record<string, number> = { ...known };
  const lines: SentText[] = [];
  let isAll = true;
  for (const [chain, last] of positions) {
    const after = known[chain] ?? 0;
    if (after >= last) continue;
    const left = limit - lines.length;
    const texts = left <= 0 ? [] : chain === own ? await journalLinesAfter(db, after, left) : await othersLines(db, chain, after, left);
    lines.push(...texts.map((text) => ({ chain, text })));
    if (texts.length > 0) next[chain] = after + texts.length;
    if (after + texts.length < last) isAll = false;
  }
  return { lines, known: next, isAll };
}
