/** What was found wrong at a start and taken note of, so that it is said once and not every morning. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';

const acknowledged = z
  .object({
    /** What was found, in a form that the next start finds again: `altered:99`. */
    mark: z.string().min(1).max(100),
    at: z.string(),
    by: z.string().max(60),
    reason: z.string().trim().min(1).max(500),
  })
  .readonly();
export type Acknowledged = z.output<typeof acknowledged>;

/** Newest first. */
export const acknowledgedSetting = defineSetting('start.acknowledged', z.array(acknowledged).readonly(), []);
