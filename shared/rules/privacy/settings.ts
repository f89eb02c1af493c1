/** What a site decides about what is seen of residents' data, and what is kept of each look at a masked value. */
import { z } from 'zod';
import { defineSetting, type Setting } from '../../base/setting';
import { text } from '../../base/text';
import type { Instant } from '../../base/time';
import type { PrivacyLevel } from './levels';

export const privacyLevel = defineSetting<PrivacyLevel>('privacy.level', z.enum(['strict', 'usual', 'open']), 'usual');

/** Why somebody had a masked value shown; `other` is told in words. */
export const WHYS = {
  call: text('给住户回电话', 'To call the resident back'),
  check: text('当面核对身份', 'To check who stands here'),
  ask: text('住户本人查询', 'The resident asks for it'),
  correct: text('更正登记', 'To correct the record'),
  other: text('其他', 'Other'),
} as const;

export type Why = keyof typeof WHYS;

export const whySchema = z.enum(Object.keys(WHYS) as [Why, ...Why[]]);

/** One look: which record, which fields, why; never the values. Who and when stand on the journal entry. */
export interface Look {
  readonly record: string;
  readonly register: string;
  readonly no: string;
  /** Keys of the fields. */
  readonly fields: readonly string[];
  readonly why: Why;
  /** In words, for `other`; '' otherwise. */
  readonly note: string;
  readonly at: Instant;
}

const lookSchema = z.object({
  record: z.string(),
  register: z.string(),
  no: z.string(),
  fields: z.array(z.string()),
  why: whySchema,
  note: z.string(),
  at: z.string(),
});

export const LOOK = 'privacy.look.';

/** The last look at a record; the journal has all of them under this key. null = none yet. */
export function lookSetting(record: string): Setting<Look | null> {
  return defineSetting<Look | null>(`${LOOK}${record}`, lookSchema.nullable(), null);
}

/** A value of the journal as a look; null for anything else, such as words that were erased. */
export function asLook(value: unknown): Look | null {
  const read = lookSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** So long a value that was asked for stays in sight, milliseconds [H]. */
export const REVEAL_MS = 30_000;
