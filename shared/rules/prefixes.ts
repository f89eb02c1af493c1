/** Every prefix of a running number and the register it belongs to (NUM-1, §6): the table by which a scanned number finds its record. */
import { REQUEST_PREFIXES } from '@shared/registers/requests/types';
import { parseNumber } from './numbering';

const requests = Object.fromEntries(Object.values(REQUEST_PREFIXES).map((prefix) => [prefix, 'requests']));

/** Prefix → id of the register. Keys have a tag of their own; YS is the loan. */
export const PREFIX_REGISTERS: Readonly<Record<string, string>> = {
  ...requests,
  ZB: 'duty',
  JB: 'handover',
  PG: 'workorders',
  HF: 'callbacks',
  GX: 'letters',
  YS: 'keyloans',
  FK: 'visitors',
  LY: 'messages',
  KD: 'parcels',
  WJ: 'documents',
  FX: 'releases',
  RH: 'moves',
  ZS: 'renovations',
  ZJ: 'passes',
  DA: 'archiveloans',
  DS: 'fees',
  CJ: 'feereminders',
  DB: 'agency',
  BM: 'borrowed',
  SW: 'lostfound',
  JC: 'checks',
  WB: 'otherlogs',
  TZ: 'notices',
  BS: 'weekreports',
  ZG: 'headopinions',
  TX: 'notes',
  ZT: 'instructions',
  QY: 'reviews',
  PD: 'stockcounts',
  PJ: 'paperbooks',
  HS: 'printouts',
  QD: 'printouts',
  MY: 'surveys',
};

/** Id of the register a running number belongs to; '' when it is none of ours. */
export function registerOfNumber(text: string): string {
  const parts = parseNumber(text);
  return parts === null ? '' : (PREFIX_REGISTERS[parts.prefix] ?? '');
}
