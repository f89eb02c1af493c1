/** Rows and a site for the tests of printing. */

import type { Data } from '@shared/registers/contract/fields';
import { deriveHeader } from '@shared/registers/contract/header';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, type RegisterId } from '@shared/registers/index';
import type { PrintSite } from '../frame';

export const NOW = '2026-11-21T16:00:00+08:00';

export const SITE: PrintSite = {
  letterhead: '澜庭花园物业服务中心',
  forms: {},
  now: NOW,
  desk: '',
  printer: '王敏',
  eyes: { role: 'receptionist', level: 'usual' },
  language: 'zh',
};

/** A record of a register as the engine would have written it. */
export function aRow(register: RegisterId, no: string, data: object, change: Partial<Omit<Row, 'data' | 'register'>> = {}): Row {
  const definition = definitionOf(register);
  const state = change.state ?? definition.initial;
  return {
    id: `id-${no}`,
    register,
    no,
    site: 'site',
    desk: '',
    state,
    ...deriveHeader(definition, data as Data, state, NOW),
    createdAt: NOW,
    createdBy: 'p1',
    updatedAt: NOW,
    updatedBy: 'p1',
    rev: 1,
    v: 1,
    voided: '',
    mark: '',
    links: [],
    files: [],
    ...change,
    data: data as Data,
  };
}
