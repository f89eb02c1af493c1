/** What another desk lacks: this desk's own entries and those that it was given, piece by piece. */
import type { Outgoing, Positions, SentText } from '@shared/merge/exchange';
import type { Deskbook } from '../database';
import { journalLinesAfter, othersLines } from '../journal-lines';
import { chainRows, ownChainOf } from './store';

/** See `Exchange.positions`. */
export async function positionsOf(db: Deskbook): Promise<Positions> {
  return (await placesOf(db)).has;
}

/** In one go: it is asked after every save of a desk that has others. */
function placesOf(db: Deskbook): Promise<{ readonly own: string; readonly has: Positions }> {
  return db.transaction('r', [db.journal, db.merging], async () => {
    const [own, last, others] = await Promise.all([ownChainOf(db), db.journal.orderBy('seq').last(), chainRows(db)]);
    const lengths = others.filter(({ chain }) => chain !== own).map(({ chain, length }) => [chain, length] as const);
    return { own, has: Object.fromEntries([...(own === '' ? [] : [[own, last?.seq ?? 0] as const]), ...lengths]) };
  });
}

/** See `Exchange.outgoing`. */
export async function outgoing(db: Deskbook, known: Positions, limit: number, isOwn = false): Promise<Outgoing> {
  const { own, has } = await placesOf(db);
  const positions = Object.entries(has).filter(([chain]) => !isOwn || chain === own);
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
  return { lines, known: next, has, isAll };
}
