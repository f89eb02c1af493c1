/** Which policy holds on which day: policies are dated, and a callback keeps the one it was planned under (CB-1). */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import type { Day } from '../../base/time';
import { checkPolicy } from './policy';
import { LAYER_D, PRESETS } from './presets';
import type { Policy } from './types';

export interface DatedPolicy {
  /** First day on which it plans callbacks. */
  readonly from: Day;
  /** Id of a preset or of one of `own`; '' = no callbacks are planned. */
  readonly policyId: string;
  /** Whether the layer 当日电话回访 (D) is on beside it. */
  readonly layer: boolean;
}

export interface PolicyBook {
  /** In order of `from`. */
  readonly dated: readonly DatedPolicy[];
  /** The site's own policies, every version that ever held. */
  readonly own: readonly Policy[];
}

const policySchema = z.custom<Policy>((value) => {
  try {
    return checkPolicy(value as Policy).ok;
  } catch {
    return false;
  }
});

const dated = z.object({ from: z.string(), policyId: z.string().max(60), layer: z.boolean() });

export const policyBook = defineSetting<PolicyBook>(
  'callbacks.policies',
  z.object({ dated: z.array(dated).max(500), own: z.array(policySchema).max(500) }),
  { dated: [{ from: '2000-01-01', policyId: 'A2', layer: false }], own: [] },
);

/** Secret of the sampling (CB-3); made with the first draw and never shown. */
export const samplingSecret = defineSetting('secret:callbacks.sampling', z.string().max(200), '');

/** A policy by id; of the site's own the newest version, or the one asked for. Undefined when there is none. */
export function policyById(book: PolicyBook, id: string, version?: number): Policy | undefined {
  const found = [...PRESETS, LAYER_D, ...book.own].filter((p) => p.id === id && (version === undefined || p.version === version));
  return found.reduce<Policy | undefined>((best, one) => (best && best.version >= one.version ? best : one), undefined);
}

/** The policies that plan callbacks for a matter completed on `day`: the one in force, and the layer D when it is on. */
export function policiesOn(book: PolicyBook, day: Day): readonly Policy[] {
  const inForce = book.dated.filter((d) => d.from <= day).at(-1);
  if (!inForce) return [];
  const main = policyById(book, inForce.policyId);
  return [...(main ? [main] : []), ...(inForce.layer ? [LAYER_D] : [])];
}
