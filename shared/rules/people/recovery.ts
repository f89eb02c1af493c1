/** What a site keeps of its recovery code (SEC-1): the desk keys sealed under it, and when it was used. */
import { z } from 'zod';
import { sha256Hex } from '../../base/hash';
import { defineSetting } from '../../base/setting';
import { costShape, keyIdSchema } from './pins';

const hexText = (least: number, most: number): z.ZodString => z.string().regex(new RegExp(`^([0-9a-f]{2}){${least},${most}}$`));

/** Desk keys that may be sealed together: the one in use and those that older PINs still stand under. */
export const MOST_KEYS = 16;

export const recoverySchema = z
  .object({
    /** Id of the desk key in use. */
    key: keyIdSchema,
    salt: hexText(16, 16),
    ...costShape,
    /** AES-256-GCM under the code's slow hash: nonce, then all keys one after another with the tag. */
    nonce: hexText(12, 12),
    sealed: hexText(32 + 16, MOST_KEYS * 32 + 16),
    /** SHA-256 of what only the holder of the code can tell, see `isProof`. */
    proof: hexText(32, 32),
    /** When the code was made. */
    made: z.string().max(40),
  })
  .readonly();

export type Recovery = z.output<typeof recoverySchema>;

/** null: no code was made yet, and no desk key is in use. */
export const recoverySetting = defineSetting<Recovery | null>('secret:recovery', recoverySchema.nullable(), null);

/** True when `proof` was derived from the code that this record belongs to. */
export function isProof(recovery: Recovery, proof: string): boolean {
  return sha256Hex(proof) === recovery.proof;
}

const use = z.object({ at: z.string(), by: z.string().max(60), newPin: z.boolean() }).readonly();
export type RecoveryUse = z.output<typeof use>;

/** When the code was used and by whom, newest first. */
export const recoveryUses = defineSetting('people.recoveries', z.array(use).readonly(), []);
