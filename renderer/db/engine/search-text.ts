/** The line the search box reads of a record: number, unit, and every searchable value, names also by their initials. */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import type { Field, FieldValue, RowsValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { pinyin } from 'pinyin-pro';

/** Lower-case, one line. Initials and full spelling follow each name so that `zs` and `zhangsan` find 张三. */
export function searchText(definition: AnyDefinition, row: Row): string {
  const parts: string[] = [row.no, row.unit, row.unit.replaceAll('-', '')];
  for (const [key, field] of Object.entries(definition.fields)) {
    if (!field.search) continue;
    const value = row.data[key];
    parts.push(showValue(field, value, 'zh'));
    for (const name of namesIn(field, value)) parts.push(...spellings(name));
    if (field.personal === 'phone') parts.push(showValue(field, value, 'zh').replaceAll(/\D/g, ''));
  }
  return parts
    .filter((p) => p !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

function namesIn(field: Field, value: FieldValue | undefined): readonly string[] {
  if (field.kind === 'rows') return ((value ?? []) as RowsValue).map((r) => String(r['name'] ?? '')).filter((n) => n !== '');
  return field.personal === 'name' && typeof value === 'string' && value !== '' ? [value] : [];
}

/** Initials and full pinyin of a name, all readings of a polyphonic surname included. */
export function spellings(name: string): readonly string[] {
  const known = spelt.get(name);
  if (known) return known;
  const found = spell(name);
  // The same people come again and again, above all when a whole database is restored.
  if (spelt.size >= MOST_SPELT) spelt.clear();
  spelt.set(name, found);
  return found;
}

const MOST_SPELT = 20_000;
const spelt = new Map<string, readonly string[]>();

function spell(name: string): readonly string[] {
  const full = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' });
  const plain = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const both = [full, plain].map((s) => [s.map((p) => p[0] ?? '').join(''), s.join('')]);
  return [...new Set(both.flat())];
}
