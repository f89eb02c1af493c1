/** What a desk key looks like, and the calls about it; without it what is kept of a PIN cannot be tried against (SEC-1). The PIN itself never comes here. */
import { z } from 'zod';

/** As many as one place keeps: keys are added and never replaced, and a further one is refused. */
export const MOST_KEYS = 64;

/** 32 bytes as 64 hex digits in lower case. */
export const deskKeySchema = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/);

/** Newest first. */
export const deskKeysSchema = z.array(deskKeySchema).max(MOST_KEYS);

const found = z.object({
  keys: deskKeysSchema,
  /** `system`: sealed by the operating system for its user. `folder`: as it is, in the data folder. */
  kept: z.enum(['system', 'folder']),
  /** True when there is a key file that this user of this computer cannot open. */
  shut: z.boolean(),
});

export const deskKeyContract = {
  readDeskKeys: { args: z.strictObject({}), result: found },
  /** Adds a key and answers when it is on the disk; those of before stay. Refused (`failed`) when there are as many as there may be. */
  keepDeskKey: { args: z.strictObject({ key: deskKeySchema }), result: z.object({ kept: z.literal(true) }) },
} as const;
