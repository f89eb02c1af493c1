/** All fields of a request, in printed order. */
import type { DataOf } from '../contract/fields';
import { furtherFields } from './fields-further';
import { handlingFields } from './fields-handling';
import { intakeFields } from './fields-intake';

export const requestFields = { ...intakeFields, ...handlingFields, ...furtherFields } as const;

export type RequestData = DataOf<typeof requestFields>;
