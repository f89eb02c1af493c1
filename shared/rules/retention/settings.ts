/** What a site keeps for how long, and which archives were made: settings with commands of their own, so that `setting.put` cannot shorten anything. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import type { Instant } from '../../base/time';

export interface Retention {
  readonly months: number;
  /** Why it is shorter than it was; '' when it was made longer. */
  readonly reason: string;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
}

/** By register; one that is not here is kept for ever. */
export type Retentions = Readonly<Record<string, Retention>>;

export const retentionSetting = defineSetting<Retentions>(
  'retention',
  z.record(z.string(), z.object({ months: z.int(), reason: z.string(), at: z.string(), by: z.string() })),
  {},
);

/** An archive file that was written and read back whole. */
export interface ArchiveNote {
  readonly name: string;
  readonly register: string;
  readonly year: number;
  /** SHA-256 over the file's lines, as its own last line says. */
  readonly digest: string;
  readonly rows: number;
  readonly at: Instant;
  readonly by: string;
}

export const archivesSetting = defineSetting<readonly ArchiveNote[]>(
  'archives',
  z.array(
    z.object({
      name: z.string(),
      register: z.string(),
      year: z.int(),
      digest: z.string(),
      rows: z.int(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  [],
);

/** Months for which a register is kept; null = for ever. */
export function monthsOf(retentions: Retentions, register: string): number | null {
  return retentions[register]?.months ?? null;
}
