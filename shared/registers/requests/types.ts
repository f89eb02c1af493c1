/** The types of a request with the prefix of their numbers (NUM-1): the one table of these prefixes. */
import type { REQUEST_TYPES } from '../contract/choices';

export type RequestType = keyof typeof REQUEST_TYPES;

export const REQUEST_PREFIXES: Readonly<Record<RequestType, string>> = {
  consult: 'ZX',
  help: 'QZ',
  repair: 'BX',
  special: 'TY',
  complaint: 'TS',
  suggestion: 'JY',
  praise: 'BY',
  opinion: 'YJ',
};

/** Prefix of a request's number by its type; a request without a type counts as a question. It never changes afterwards. */
export function requestPrefix(type: RequestType | ''): string {
  return REQUEST_PREFIXES[type === '' ? 'consult' : type];
}
