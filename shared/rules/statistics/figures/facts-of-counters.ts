/** Facts of the counters that are moved with the records: what was not drawn, the quotas of the months, the required rates (CB-13, BY-2). */
import { SOURCES } from '@shared/registers/contract/callback-sources';
import type { PolicyBook } from '../../callbacks/book';
import { policiesOn, policyById } from '../../callbacks/book';
import type { QuotaCount } from '../../callbacks/quota-counts';
import type { Source } from '../../callbacks/types';
import type { QuotaFact, RateFact, UndrawnFact } from './facts';

export interface Counter {
  readonly key: string;
  readonly n: number;
}

/** Counters `undrawn:policy:source:day`, those that count nothing left out. */
export function undrawnFacts(counters: readonly Counter[]): readonly UndrawnFact[] {
  return counters.flatMap(({ key, n }) => {
    const [dueDay = '', source = ''] = key.split(':').reverse();
    return n > 0 && isSource(source) ? [{ source, dueDay, count: n }] : [];
  });
}

/** Counters `quota:policy:source:month:which`; a source that its policy sets no rate for is left out. */
export function quotaFacts(counters: readonly Counter[], book: PolicyBook): readonly QuotaFact[] {
  const lines = new Map<string, QuotaFact>();
  const parts: Readonly<Record<QuotaCount, 'completed' | 'exempt' | 'called' | null>> = {
    done: 'completed',
    exempt: 'exempt',
    called: 'called',
    drawn: null,
  };
  for (const { key, n } of counters) {
    const [which = '', month = '', source = '', ...policy] = key.split(':').reverse();
    const part = parts[which as QuotaCount] ?? null;
    const policyId = policy.reverse().slice(1).join(':');
    const rate = policyById(book, policyId)?.rules.find((rule) => rule.source === source)?.rate ?? null;
    if (part === null || rate === null || !isSource(source)) continue;
    const id = `${policyId}:${source}:${month}`;
    const line = lines.get(id) ?? { source, month, rate, completed: 0, exempt: 0, called: 0 };
    lines.set(id, { ...line, [part]: n });
  }
  return [...lines.values()].filter(({ completed }) => completed > 0);
}

/** What each dated choice of policies required of every source; null where it names none or leaves it open. */
export function rateFacts(book: PolicyBook): readonly RateFact[] {
  return book.dated.flatMap(({ from }) => {
    const rules = policiesOn(book, from).flatMap((policy) => policy.rules);
    return (Object.keys(SOURCES) as Source[]).map((source) => ({
      source,
      from,
      rate: rules.find((rule) => rule.source === source)?.rate ?? null,
    }));
  });
}

function isSource(text: string): text is Source {
  return text in SOURCES;
}
