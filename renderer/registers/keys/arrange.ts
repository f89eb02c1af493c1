/** The keys as the board shows them: who has what, what hangs there, what is away for good. */
import type { Instant } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { lineFit } from '../parts/board/line-fit';

export interface HungKey {
  readonly key: Row;
  /** Its open loan; undefined while it is at the desk, or when only the key says that it is out. */
  readonly loan: Row | undefined;
}

export interface KeyWall {
  /** Out, the one due first on top. */
  readonly out: readonly HungKey[];
  /** On their hooks, by hook and tag. */
  readonly hung: readonly HungKey[];
  /** Lost or out of use. */
  readonly away: readonly HungKey[];
  /** Whole numbers, whatever is typed; `late` = out and due before now. */
  readonly all: { readonly in: number; readonly out: number; readonly late: number; readonly lost: number };
}

/** Keys and open loans, narrowed to what fits `text`: tag, unit, place, hook, or who has it. */
export function arrange(keys: readonly Row[], loans: readonly Row[], text: string, now: Instant): KeyWall {
  const byKey = new Map(
    loans.flatMap((loan) => [[textIn(loan.data, 'key'), loan] as const, ...loan.links.map((id) => [id, loan] as const)]),
  );
  const all = keys.map((key): HungKey => ({ key, loan: key.state === 'out' ? (byKey.get(key.id) ?? byKey.get(key.no)) : undefined }));
  const inState = (...states: readonly string[]) => all.filter(({ key }) => states.includes(key.state));
  const fits = (one: HungKey): boolean => lineFit(wordsOf(one), one.key.unit, text) !== null;
  const out = inState('out');
  return {
    out: out.filter(fits).sort((a, b) => compare(a.loan?.dueAt ?? '', b.loan?.dueAt ?? '')),
    hung: inState('in').filter(fits).sort(byHook),
    away: inState('lost', 'disabled').filter(fits),
    all: {
      in: inState('in').length,
      out: out.length,
      late: out.filter(({ loan }) => loan !== undefined && loan.dueAt < now).length,
      lost: inState('lost').length,
    },
  };
}

function wordsOf({ key, loan }: HungKey): readonly string[] {
  const { data } = key;
  const said = [key.no, textIn(data, 'place'), textIn(data, 'hook'), textIn(data, 'holder')];
  return [...said, ...(loan ? [textIn(loan.data, 'borrower'), textIn(loan.data, 'org'), loan.no] : [])];
}

/** Hook 2 before hook 10; keys without a hook come last. */
function byHook(a: HungKey, b: HungKey): number {
  const [hookA, hookB] = [textIn(a.key.data, 'hook'), textIn(b.key.data, 'hook')];
  if ((hookA === '') !== (hookB === '')) return hookA === '' ? 1 : -1;
  return compare(hookA, hookB) || compare(a.key.no, b.key.no);
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'zh-CN', { numeric: true });
}
