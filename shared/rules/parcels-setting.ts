/** After how many days a site reminds of a parcel and sends it back (RG-3). */
import { z } from 'zod';
import { defineSetting } from '../base/setting';
import { PARCEL_LIMITS, type ParcelLimits } from './parcels';

/** Calendar days that can be set, both ends included. */
export const PARCEL_DAYS = { min: 1, max: 365 };

const days = z.number().int().min(PARCEL_DAYS.min).max(PARCEL_DAYS.max);

export const parcelLimitsSetting = defineSetting<ParcelLimits>(
  'parcels.limits',
  z.object({ remind: days, giveBack: days }).refine(({ remind, giveBack }) => giveBack > remind),
  PARCEL_LIMITS,
);
