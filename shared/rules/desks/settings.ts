/** What of the things that two desks did apart somebody has looked at: one setting each, so that two who look at the same are of one mind (BY-14). */
import { z } from 'zod';
import { sha256Hex } from '../../base/hash';
import { defineSetting, type Setting } from '../../base/setting';

/** How the keys of all of them begin. */
export const LOOKED = 'desks.looked:';

/** `conflict`: its id. */
export function lookedSetting(conflict: string): Setting<boolean> {
  return defineSetting(`${LOOKED}${sha256Hex(conflict).slice(0, 40)}`, z.boolean(), false);
}
