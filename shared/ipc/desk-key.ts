/** Schemas of the calls about the desk key, without which what is kept of a PIN cannot be tried against (SEC-1). The PIN itself never comes here. */
import { z } from 'zod';

const key = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/);

const found = z.object({
  /** Newest first. */
  keys: z.array(key).max(64),
  /** `system`: sealed by the operating system for its user. `folder`: as it is, in the data folder. */
  kept: z.enum(['system', 'folder']),
  /** True when there is a key file that this user of this computer cannot open. */
  shut: z.boolean(),
});

export const deskKeyContract = {
  readDeskKeys: { args: z.strictObject({}), result: found },
  /** Adds a key and answers when it is on the disk; those of before stay. Refused (`failed`) when there are as many as there may be. */
  keepDeskKey: { args: z.strictObject({ key }), result: z.object({ kept: z.literal(true) }) },
} as const;
