/** Example data for tests. */

import { weekRange } from '../../base/time';
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { weekreports } from './definition';

/** The week before last, exported and waiting to be handed over. */
export function aWeekreport(overrides: Partial<DataIn<typeof weekreports>> = {}): DataIn<typeof weekreports> {
  return sampleData(
    weekreports,
    {
      week: '2026-W46',
      fromDay: '2026-11-09',
      toDay: '2026-11-15',
      exportedAt: '2026-11-16T09:30:00+08:00',
      exportedBy: '陈主管',
      fileName: '澜庭花园_2026-W46_前台周报.xlsx',
      rowCount: 312,
      checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      privacy: 'masked',
    },
    overrides,
  );
}

/** What `weekreports.export` is told of a file that was written then, for whoever only needs a week to have been exported. */
export function anExport(week: string, at: string) {
  const { from, to } = weekRange(week);
  const file = { hash: 'a'.repeat(64), name: 'x.xlsx', type: 'x', size: 3, role: 'other', at, by: '陈主管' };
  return {
    week,
    fromDay: from,
    toDay: to,
    fileName: 'x.xlsx',
    rowCount: 1,
    checksum: 'c',
    privacy: 'masked',
    changes: '',
    program: '0',
    file,
  } as const;
}
