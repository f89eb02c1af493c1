/** Schemas of file bytes: the one thing that passes the bridge as it is. */
import { z } from 'zod';

/** Bytes the main process hands out; it chose their number itself. */
export const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Bytes the window hands in, at most `most` of them. */
export function bytesUpTo(most: number) {
  return z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= most).meta({ mostBytes: most });
}
