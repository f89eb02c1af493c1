/** Which source of a policy a completed matter falls under (CB-1, §6). */
import type { Text } from '@shared/base/text';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { REQUEST_TYPES } from '@shared/registers/contract/choices';
import type { Policy, Source, SourceRule } from './types';

/** What a matter is: a type of request, a duty entry, or another register's completed row. */
export type MatterKind = keyof typeof REQUEST_TYPES | 'duty' | 'event' | 'move-in' | 'document' | 'measured' | 'lost-customer';

export interface MatterTraits {
  readonly kind: MatterKind;
  /** 维修工程, a tick on a 报修. */
  readonly project: boolean;
  /** 大型活动, a tick on an activity. */
  readonly large: boolean;
  /** 突发事件, a tick on a request or duty entry. */
  readonly emergency: boolean;
}

/** The names of the sources are the choices of the callback's field: one list for both. */
export const SOURCE_LABELS: Readonly<Record<Source, Text>> = SOURCES;

/** The sources a matter of a kind can count as, the closest first. Projects never fall back to ordinary repairs: A2 and B2 speak of those only. */
const BY_KIND: Readonly<Record<MatterKind, readonly Source[]>> = {
  complaint: ['complaint'],
  repair: ['repair'],
  special: ['special-service'],
  consult: ['other'],
  help: ['help', 'other'],
  opinion: ['opinion', 'other'],
  suggestion: ['suggestion', 'other'],
  praise: ['other'],
  duty: [],
  event: ['event'],
  'move-in': ['move-in'],
  document: ['document'],
  measured: ['measured'],
  'lost-customer': ['lost-customer'],
};

/**
 * The rule of `policy` that a matter falls under; null when the policy names none: then there is no callback.
 * Under the layer D every request and duty entry counts as completed today. An emergency goes before its kind, except a complaint,
 * whose grade decides who calls.
 */
export function sourceOf(matter: MatterTraits, policy: Policy): SourceRule | null {
  const find = (source: Source): SourceRule | undefined => policy.rules.find((rule) => rule.source === source);
  const today = find('today');
  if (today !== undefined && (matter.kind === 'duty' || matter.kind in REQUEST_TYPES)) return today;
  for (const source of candidates(matter)) {
    const rule = find(source);
    if (rule !== undefined) return rule;
  }
  return null;
}

/** Sources for which a policy makes no callback, as the settings show them. */
export function unnamedSources(policy: Policy): readonly Source[] {
  const named = new Set(policy.rules.map((rule) => rule.source));
  return (Object.keys(SOURCE_LABELS) as Source[]).filter((source) => !named.has(source));
}

function candidates(matter: MatterTraits): readonly Source[] {
  const { kind } = matter;
  if (kind === 'repair' && matter.project) return ['repair-project'];
  if (kind === 'event' && matter.large) return ['large-event', 'event'];
  if (matter.emergency && kind === 'complaint') return ['complaint', 'emergency'];
  return matter.emergency ? ['emergency', ...BY_KIND[kind]] : BY_KIND[kind];
}
