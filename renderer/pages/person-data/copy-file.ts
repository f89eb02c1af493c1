/** The copy that a program can read: JSON with the labels that stand on paper, purpose and time of each register (PIPL 45). */
import type { Instant } from '@shared/base/time';
import { byRegister } from '@shared/rules/privacy/by-register';
import { ASKS, type GatherRequest } from '@shared/rules/privacy/gathering';
import type { Handed } from '@shared/rules/privacy/hand-out';
import type { NoticeLine } from '@shared/rules/privacy/notice';
import type { Person } from '@shared/rules/privacy/person';
import { fileNamePart } from '@shared/workbook/file-name';

export interface CopyParts {
  readonly site: string;
  readonly at: Instant;
  readonly person: Person;
  readonly request: GatherRequest;
  readonly records: readonly Handed[];
  readonly notices: readonly NoticeLine[];
}

/** UTF-8, with a line for each value so that it can also be read. */
export function copyBytes({ site, at, person, request, records, notices }: CopyParts): Uint8Array {
  const registers = byRegister(records, notices).map((register) => ({
    ...register,
    records: register.records.map(({ no, at: when, unit, state, items, files }) => ({ no, at: when, unit, state, items, files })),
  }));
  const copy = {
    format: 'deskbook.person-data',
    version: 1,
    site,
    madeAt: at,
    request: { ask: ASKS[request.ask].zh, askedOn: request.askedOn },
    person,
    registers,
  };
  return new TextEncoder().encode(`${JSON.stringify(copy, null, 2)}\n`);
}

/** `站点_个人信息_2026-11-21_1405.json`: nobody's name stands in it. */
export function copyName(site: string, at: Instant): string {
  return `${fileNamePart(site) || '站点'}_个人信息_${at.slice(0, 10)}_${at.slice(11, 16).replace(':', '')}.json`;
}
