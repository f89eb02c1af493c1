/** What two desks did apart and what cannot both be true: kinds, sides, and the words for it (BY-14). */
import { type Text, text } from '../base/text';
import { type Instant, showTime } from '../base/time';
import type { AnyDefinition } from '../registers/contract/definition';
import { compareStamped, type Stamped } from './clock';

/** Kinds, each with what stands now. */
export const KINDS = {
  field: text('两台同时修改，现在显示后写的', 'Changed at two desks; the later one is shown'),
  state: text('两台改成了不同的状态，现在是后写的', 'Put into two states; the later one counts'),
  twice: text('两台都做了同一件事', 'The same was done at two desks'),
  void: text('一台已作废，另一台还在改，现在是作废', 'Struck out at one desk, changed at another; it is struck out'),
  erased: text(
    '一台已删除个人信息，另一台还在改，个人信息不恢复',
    'A person was taken out at one desk, it was changed at another; the person stays out',
  ),
  archived: text('一台已归档移出，另一台还在改，记录保留', 'Archived at one desk, changed at another; the record stays'),
  sheet: text('别台改了本台的交接班表，没有采用', 'Another desk changed this desk’s sheet; that does not count'),
  out: text('两台都借出或发出了同一件', 'The same thing was given out at two desks'),
  planned: text('同一件事排了两次回访', 'Two callbacks of the same matter'),
  number: text('两台用了同一个编号，后登记的编号后面加了台号', 'Two records with one number; the later has its desk behind it'),
  setting: text('两台改了同一项设置，现在是后写的', 'A setting changed at two desks; the later one counts'),
} as const satisfies Readonly<Record<string, Text>>;

export type ConflictKind = keyof typeof KINDS;

/** One desk's part in it. */
export interface Side {
  readonly chain: string;
  readonly desk: string;
  readonly seq: number;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  readonly command: string;
  /** Id of the record this side wrote; the key of a setting. */
  readonly record: string;
}

export interface Conflict {
  /** The same for the same sides wherever it is found. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** '' for a setting. */
  readonly register: string;
  /** Id of the record, of the first one where there are several; the key of a setting. */
  readonly record: string;
  readonly no: string;
  /** Keys of fields, `$state` and the like for the header. */
  readonly fields: readonly string[];
  /** In the order of their writing; the last one is what is shown. */
  readonly sides: readonly Side[];
}

/** What is known where it is found; `writers` in any order. */
export interface Found extends Pick<Conflict, 'kind' | 'register' | 'record' | 'no' | 'fields'> {
  readonly writers: readonly Stamped[];
}

/** The conflict with its sides in order, each once. */
export function conflictOf(found: Found): Conflict {
  const { kind, register, record, no, fields, writers } = found;
  const sides = [...new Set(writers)].sort(compareStamped).map(sideOf);
  const id = [kind, record, ...sides.map(({ chain, seq }) => `${chain}:${seq}`)].join(' ');
  return { id, kind, register, record, no, fields: [...new Set(fields)].sort(), sides };
}

function sideOf({ chain, line: { entry } }: Stamped): Side {
  const { desk, seq, at, by, command, record } = entry;
  return { chain, desk, seq, at, by, command, record };
}

/** One sentence: what, which fields, and who wrote when at which desk. `definition`: of its register, null for a setting. */
export function conflictText({ kind, no, record, fields, sides }: Conflict, definition: AnyDefinition | null): Text {
  const labels = fields.flatMap((key) => definition?.fields[key]?.label ?? []);
  const what = no === '' ? record : no;
  const zh = sides.map(({ desk, at }) => `${desk || '–'}台 ${showTime(at)}`).join('；');
  const en = sides.map(({ desk, at }) => `desk ${desk || '–'} ${showTime(at)}`).join('; ');
  return text(
    `${what}：${KINDS[kind].zh}${bracketed(labels.map((label) => label.zh).join('、'), '（', '）')}。${zh}`,
    `${what}: ${KINDS[kind].en}${bracketed(labels.map((label) => label.en).join(', '), ' (', ')')}. ${en}`,
  );
}

const bracketed = (words: string, open: string, close: string): string => (words === '' ? '' : `${open}${words}${close}`);
