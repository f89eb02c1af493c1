/** Fields of a work order in the order of the slip: from dispatch to the slip's return. */
import type { DataOf } from '../contract/fields';
import { dispatchFields } from './fields-dispatch';
import { priceFields, workFields } from './fields-work';

export const workorderFields = { ...dispatchFields, ...priceFields, ...workFields } as const;

export type WorkorderData = DataOf<typeof workorderFields>;
