/** A site's settings are typed keys, each defined where it belongs; the store behind them is one table of key → value. */
import type { z } from 'zod';

export interface Setting<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
}

/** Declares a setting: its key, what a valid value is, and the value a fresh site begins with. */
export function defineSetting<T>(key: string, schema: z.ZodType<T>, initial: T): Setting<T> {
  return { key, schema, initial };
}
