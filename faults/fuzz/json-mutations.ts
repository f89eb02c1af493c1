/** Lines of JSON that are still JSON, but not what the program wrote: other kinds of values, missing and foreign keys, nesting, names of the language. */
import fc from 'fast-check';

const DEEP = 3_000;

/** Values as text, put in place of one of the line's own. */
const ODD: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e308',
  '9007199254740993',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '[]',
  '{}',
  '[null]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"d":""}',
  '{"d":"0000000000000000000000000000000000000000000000000000000000000000"}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  `"${'x'.repeat(300_000)}"`,
];

export interface JsonMutation {
  /** Which of the line's values, from the beginning. */
  readonly place: number;
  readonly how: 'value' | 'drop' | 'key';
  readonly odd: string;
}

export const jsonMutation: fc.Arbitrary<JsonMutation> = fc.record({
  place: fc.nat(400),
  how: fc.constantFrom('value' as const, 'value' as const, 'drop' as const, 'key' as const),
  odd: fc.constantFrom(...ODD),
});

/** Stands for the odd text until the line is text again. */
const MARK = 'odd-value-here';

/** The line with one value changed, left out, or under another name. */
export function mutateJson(line: string, { place, how, odd }: JsonMutation): string {
  const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ of: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  const found: unknown = JSON.parse(line);
  walk(found);
  const one = places[place % Math.max(1, places.length)];
  if (!one) return odd;
  if (how === 'drop') delete one.of[one.key];
  else if (how === 'key') {
    one.of['__proto_'] = one.of[one.key];
    delete one.of[one.key];
    return JSON.stringify(found).replaceAll('"__proto_"', () => '"__proto__"');
  } else one.of[one.key] = MARK;
  return JSON.stringify(found).replaceAll(JSON.stringify(MARK), () => odd);
}
