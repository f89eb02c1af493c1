/** Finds the fields of a register in a table by its headings, in any column order. */

export interface HeadingField {
  readonly key: string;
  readonly heading: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

export interface HeadingMatch {
  /** Field key → column index from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** Columns that no field claims; columns without a heading are not listed. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[];
  /** Columns whose heading means a field that an earlier column already has. */
  readonly repeated: readonly { readonly column: number; readonly heading: string }[];
  /** Keys of required fields without a column. */
  readonly missing: readonly string[];
}

/**
 * Matches headings to fields. Spaces, line breaks, letter case, full and half width, marks like `*` and `：`, and what stands
 * in brackets do not matter; a heading that fits with its brackets is preferred to one that fits without.
 */
export function matchHeadings(headings: readonly string[], fields: readonly HeadingField[]): HeadingMatch {
  const columns: Record<string, number> = {};
  const claimed = new Set<number>();
  const passes: readonly ((text: string) => string)[] = [plainHeading, (text) => plainHeading(withoutBrackets(text))];
  const names: readonly ((field: HeadingField) => readonly string[])[] = [(field) => [field.heading], (field) => field.aliases ?? []];
  for (const shape of passes) {
    for (const namesOf of names) {
      for (const field of fields) {
        if (columns[field.key] !== undefined) continue;
        const wanted = namesOf(field)
          .map(shape)
          .filter((name) => name !== '');
        const column = headings.findIndex((heading, index) => !claimed.has(index) && wanted.includes(shape(heading)));
        if (column < 0) continue;
        columns[field.key] = column;
        claimed.add(column);
      }
    }
  }
  const rest = headings
    .map((heading, column) => ({ heading: heading.trim(), column }))
    .filter((each) => !claimed.has(each.column) && each.heading !== '');
  const known = new Set(
    fields.flatMap((field) => [field.heading, ...(field.aliases ?? [])].map((name) => plainHeading(withoutBrackets(name)))),
  );
  const isKnown = (heading: string): boolean => known.has(plainHeading(withoutBrackets(heading)));
  return {
    columns,
    unknown: rest.filter((each) => !isKnown(each.heading)),
    repeated: rest.filter((each) => isKnown(each.heading)),
    missing: fields.filter((field) => field.required === true && columns[field.key] === undefined).map((field) => field.key),
  };
}

/** A heading without what does not matter: spaces, letter case, marks, full and half width. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*::·_\-—]/g, '');
}

function withoutBrackets(text: string): string {
  const plain = text.normalize('NFKC');
  const outside = plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|「[^「」]*」/g, '');
  return outside.trim() === '' ? plain : outside;
}
