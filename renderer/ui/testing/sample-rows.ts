/** Rows of the duty log for tests of the screen parts. */
import { addMinutes } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { NOW } from './sample-context';

export const dutyDefinition: AnyDefinition = definitionOf('duty');

/** A pending entry, one a minute back from now; `change` overrides header and data. */
export function dutyRow(index: number, change: Partial<Omit<Row, 'data'>> & { readonly data?: Data } = {}): Row {
  const at = addMinutes(NOW, -index);
  const { data, ...header } = change;
  return {
    id: `row${String(index).padStart(4, '0')}`,
    register: 'duty',
    no: `ZB-20261121-${String(1000 - index).padStart(3, '0')}`,
    site: 's1',
    desk: '',
    state: 'pending',
    open: 1,
    unit: '3-2-1203',
    at,
    dueAt: NO_DUE,
    createdAt: at,
    createdBy: 'p1',
    updatedAt: at,
    updatedBy: 'p1',
    rev: 1,
    v: 1,
    voided: '',
    mark: '',
    links: [],
    files: [],
    ...header,
    data: { ...blankData(dutyDefinition.fields), happenedAt: at, unit: '3-2-1203', content: `第 ${index} 件事`, ...data },
  };
}
