/** What was written in the same field of the register before: of this unit first, then the most usual; never what says something of a person. */
import type { Data, Field, Fields } from '@shared/registers/contract/fields';
import { asText } from '@shared/registers/contract/fields';
import { useEffect, useState } from 'react';

/** An earlier record, as far as it is needed here. */
export interface Earlier {
  readonly unit: string;
  readonly data: Data;
}

/** More words than this are a story, which nobody writes twice. */
const LONGEST = 24;
/** Offered for one field. */
const MOST = 30;

/** Whether earlier texts are offered for it: texts about things, which are no codes. */
export function remembers(field: Field): boolean {
  return field.kind === 'text' && field.suggest === undefined && field.personal === 'none' && field.code !== true;
}

/** Texts by field, each once. */
export function earlierTexts(fields: Fields, rows: readonly Earlier[], unit: string): Readonly<Record<string, readonly string[]>> {
  const names = Object.keys(fields).filter((name) => fields[name] && remembers(fields[name]));
  return Object.fromEntries(names.map((name) => [name, textsOf(rows, name, unit)]));
}

function textsOf(rows: readonly Earlier[], name: string, unit: string): readonly string[] {
  const weight = new Map<string, number>();
  for (const row of rows) {
    const said = asText(row.data[name]).trim();
    if (said === '' || said.length > LONGEST || said.includes('\n')) continue;
    // What this unit had once counts more than what all others had together.
    weight.set(said, (weight.get(said) ?? 0) + (unit !== '' && row.unit === unit ? rows.length : 1));
  }
  return [...weight]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([said]) => said);
}

const NONE: readonly Earlier[] = [];

/** Read once a form; empty until then, and where nobody remembers. */
export function useEarlier(read: (() => Promise<readonly Earlier[]>) | undefined): readonly Earlier[] {
  const [rows, setRows] = useState(NONE);
  useEffect(() => {
    let left = false;
    read?.().then(
      (found) => !left && setRows(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [read]);
  return rows;
}
