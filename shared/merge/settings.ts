/** Settings of several desks: those of the site go by who wrote last, those of a desk are its own. */
import { digestIn, type JournalValue } from '../journal/entry';
import { VERSIONS } from '../journal/replay';
import { clockSetting } from '../rules/clock/commands';
import { TRIES } from '../rules/people/tries';
import { erasingSetting } from '../rules/privacy/erasing';
import { LOOK } from '../rules/privacy/settings';
import { damagedSetting, encryptedSetting, lastTestSetting, restoresSetting } from '../rules/safety/settings';
import { deskLetter, formerLetters } from '../rules/site/settings';
import { acknowledgedSetting } from '../rules/start/settings';
import { exportKey, exportPublicKey } from '../rules/weekly/settings';
import { hasSeen, heardSetting, type Stamped } from './clock';
import type { Found } from './conflict';
import { plainOf, type Values, Writers } from './writers';

/** What says something of one computer or its copies. `versions` too: each desk migrates for itself. */
const OWN: ReadonlySet<string> = new Set([
  VERSIONS,
  heardSetting.key,
  deskLetter.key,
  formerLetters.key,
  clockSetting.key,
  acknowledgedSetting.key,
  restoresSetting.key,
  damagedSetting.key,
  lastTestSetting.key,
  encryptedSetting.key,
  erasingSetting.key,
  exportKey.key,
  exportPublicKey.key,
]);

export function isOwnSetting(key: string): boolean {
  return OWN.has(key) || key.startsWith(TRIES);
}

export interface MergedSettings {
  /** Key → value, of the site. */
  readonly site: ReadonlyMap<string, unknown>;
  /** Chain → key → value, of that desk. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly found: readonly Found[];
}

/** `entries`: of settings, in order. `erases`: record → its erasings; looks at a record go with it (PIPL 47). */
export function mergeSettings(entries: readonly Stamped[], erases: ReadonlyMap<string, readonly Stamped[]>): MergedSettings {
  const site = new Map<string, unknown>();
  const own = new Map<string, Map<string, unknown>>();
  const writers = new Map<string, Writers>();
  const values: Values = new Map(entries.flatMap(({ line }) => line.values.map((value) => [value.d, value] as const)));
  for (const one of entries) {
    const { record: key, changes } = one.line.entry;
    const [change] = changes;
    if (!change || isErased(one, erases)) continue;
    if (isOwnSetting(key)) {
      const value = valueOf(change.to, values);
      if (value !== undefined) own.set(one.chain, (own.get(one.chain) ?? new Map<string, unknown>()).set(key, value));
      continue;
    }
    const wrote = writers.get(key) ?? new Writers(values);
    writers.set(key, wrote);
    const value = valueOf(wrote.write(key, one, change.from, change.to, false), values);
    if (value !== undefined) site.set(key, value);
  }
  const parted = [...writers].filter(([key, wrote]) => !key.startsWith(LOOK) && wrote.parted().length > 0);
  const found = parted.map(
    ([key, wrote]) => ({ kind: 'setting', register: '', record: key, no: '', fields: [], writers: wrote.of(key) }) as const,
  );
  return { site, own, found };
}

/** A secret that was taken away stands there as null. */
function valueOf(to: JournalValue, values: Values): unknown {
  return digestIn(to) === '' ? null : plainOf(to, values);
}

function isErased(one: Stamped, erases: ReadonlyMap<string, readonly Stamped[]>): boolean {
  const { record: key } = one.line.entry;
  return key.startsWith(LOOK) && (erases.get(key.slice(LOOK.length)) ?? []).some((erase) => !hasSeen(one, erase));
}
