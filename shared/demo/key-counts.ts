/** The keys counted at each handover (RG-1): those of the board less those that are lent at that minute. */
import { isRef, type Step } from '@shared/rules/script';

type Data = Readonly<Record<string, unknown>>;

interface Given {
  readonly id?: unknown;
  readonly action?: string;
  readonly data?: Data;
}

/** The steps, in the order of time, with the count in each signing out. `board` = the keys with their pieces. */
export function countedKeys(steps: readonly Step[], board: readonly { readonly data: Data }[]): readonly Step[] {
  let held = board.reduce((sum, { data }) => sum + Number(data['count'] ?? 1), 0);
  const out = new Map<string, number>();
  return steps.map((step) => {
    const input = step.input as Given;
    if (step.command === 'keyloans.create') {
      const pieces = Number(input.data?.['count'] ?? 1);
      out.set(step.key, pieces);
      held -= pieces;
    }
    if (step.command === 'record.act' && input.action === 'return' && isRef(input.id)) {
      held += out.get(input.id.$ref) ?? 0;
      out.delete(input.id.$ref);
    }
    return step.command === 'handover.prepare' ? { ...step, input: { ...input, data: { keysCounted: held, ...input.data } } } : step;
  });
}
