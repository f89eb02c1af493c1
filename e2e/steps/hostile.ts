/** What somebody might type to break out of a text: into a script, a style, an attribute, a formula, another direction of writing. */

import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { CellValue, Data, Field, FieldValue, RowColumn } from '@shared/registers/contract/fields';

/** Each would leave its mark at `window.hostile` if any of it ran. */
const RUN = 'window.hostile=(window.hostile||0)+1;parent.hostile=1';

export const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg/onload='${RUN}'>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mtext></mtext><style><img src=x onerror=${RUN}></style></math>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<a href="javascript:${RUN}">点这里</a>`,
  `javascript:${RUN}`,
  `<form action="https://evil.invalid/"><input name=a autofocus onfocus="${RUN}"></form>`,
  `<link rel=stylesheet href="https://evil.invalid/a.css">`,
  `<img src="https://evil.invalid/pixel.png">`,
  `</style><style>*{display:none}</style>`,
  `red;background:url(https://evil.invalid/a.png)`,
  `<meta http-equiv=refresh content="0;url=https://evil.invalid/">`,
  `<base href="https://evil.invalid/">`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `\${${RUN}}{{constructor.constructor('${RUN}')()}}`,
  `&lt;script&gt;${RUN}&lt;/script&gt;&#60;b&#62;`,
  `]]><script>${RUN}</script><![CDATA[`,
  `=HYPERLINK("https://evil.invalid/","点这里")`,
  `=cmd|'/C calc'!A0`,
  `+1+cmd|'/C calc'!A0`,
  `-2+3`,
  `@SUM(1+1)`,
  `\t=1+2`,
  `＝1＋2`,
  `＠SUM(1)`,
  `%s%n{0}$1$&\\u0000\\x00`,
  `\u202Eexe.gpj\u202C\u200B\u2028\uFEFF`,
  `__proto__`,
  `../../../../etc/passwd`,
  `𠮷\u{10FFFF}\uFFFD`,
];

/** Of all of them one after the other, so that every kind of place meets every text sooner or later. */
export class Hostility {
  private at: number;

  constructor(at = 0) {
    this.at = at;
  }

  next(): string {
    const text = HOSTILE[this.at % HOSTILE.length] ?? '';
    this.at += 1;
    return text;
  }

  all(): string {
    return HOSTILE.join('\n');
  }
}

/** The data with a hostile text in everything that holds free words; what is chosen, counted or dated stays, or the record would not be drawn. */
export function poisoned(definition: AnyDefinition, data: Data, hostility: Hostility): Data {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = definition.fields[key];
      return [key, field ? poisonedValue(field, value, hostility) : value];
    }),
  );
}

function poisonedValue(field: Field, value: FieldValue, hostility: Hostility): FieldValue {
  switch (field.kind) {
    case 'longText':
      return hostility.all();
    case 'text':
    case 'phone':
    case 'person':
      return hostility.next();
    case 'people':
    case 'phones':
      return [hostility.next(), hostility.next()];
    case 'log':
      return [{ at: '2026-11-20T10:00:00+08:00', by: hostility.next(), text: hostility.all() }];
    case 'rows':
      return (Array.isArray(value) && value.length > 0 ? (value as readonly object[]) : [{}]).map((line) =>
        poisonedLine(field.columns, line, hostility),
      );
    default:
      return value;
  }
}

function poisonedLine(
  columns: Readonly<Record<string, RowColumn>>,
  line: object,
  hostility: Hostility,
): Readonly<Record<string, CellValue>> {
  const given = line as Readonly<Record<string, CellValue>>;
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, poisonedCell(column, given[key] ?? null, hostility)]));
}

/** Free words are replaced; what is empty otherwise becomes a believable value, for lines that only the bench begins. */
function poisonedCell({ kind, options, inner }: RowColumn, given: CellValue, hostility: Hostility): CellValue {
  if ((kind === 'text' || kind === 'person') && !options && !inner) return hostility.next();
  if (given !== null && given !== '') return given;
  if (options) return Object.keys(options)[0] ?? '';
  return { text: '', person: '', number: 1, money: 100, date: '2026-11-20', instant: '2026-11-20T10:00:00+08:00', yesNo: false }[kind];
}
