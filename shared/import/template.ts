/** An empty table with the printed headings of a register, to be filled in and imported. */
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Column, Workbook } from '@shared/workbook/model';
import { sheetName } from '@shared/workbook/model';
import { importTargets, NO_TARGET, STATE_TARGET } from './targets';

const NARROW = 12;
const WIDE = 30;

/** A workbook of one sheet: 编号 first, 状态 last, one column for each printed or exported heading. All cells are text, so that phones stay whole. */
export function templateFor(definition: AnyDefinition, now: Instant): Workbook {
  const columns = importTargets(definition)
    .filter((target) => [NO_TARGET, STATE_TARGET].includes(target.id) || target.fields.some((key) => isShown(definition, key)))
    .filter(
      (target, _, all) =>
        target.id.endsWith('+') || !all.some((other) => other.id !== target.id && target.fields.some((key) => other.fields.includes(key))),
    )
    .map((target): Column => {
      const long = target.fields.some((key) => ['longText', 'log', 'rows'].includes(definition.fields[key]?.kind ?? ''));
      return {
        key: target.id,
        heading: target.heading.zh,
        type: 'text',
        width: Math.max(long ? WIDE : NARROW, target.heading.zh.length * 2 + 2),
      };
    });
  return {
    meta: { siteId: '', siteName: '', desk: '', week: '', programVersion: '', createdAt: now, createdBy: '' },
    sheets: [{ name: sheetName(definition.title.zh), title: definition.title.zh, columns, rows: [] }],
  };
}

function isShown(definition: AnyDefinition, key: string): boolean {
  const field = definition.fields[key];
  return field !== undefined && (field.print || field.sheet);
}
