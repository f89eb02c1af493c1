/** `privacy.gather`: a request of a resident for his data, and what of it was handed out, stands in the journal; his data never (PIPL 45, 46). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { text } from '../../base/text';
import { type Day, type Instant, isDay } from '../../base/time';
import type { Change, PutSetting } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';

export const ASKS = {
  see: text('查阅', 'See it'),
  copy: text('复制', 'A copy'),
  correct: text('更正', 'Correct it'),
  erase: text('删除', 'Have it deleted'),
} as const;

export const ASKERS = {
  self: text('本人', 'The person'),
  agent: text('受托人', 'Somebody with a mandate'),
  guardian: text('监护人', 'A guardian'),
  kin: text('已故者近亲属', 'Next of kin of a deceased'),
} as const;

export const PROOFS = {
  card: text('当面核对身份证件', 'ID looked at here'),
  phone: text('回拨登记的电话核对', 'Called back on the number on file'),
  paper: text('委托书或关系证明，和双方证件', 'Mandate or proof of kinship, and both IDs'),
  other: text('其他', 'Other'),
} as const;

/**
 * `none`: nothing was handed out, as when nothing was found or data were corrected; `withdrawn`: what was just entered was not handed out after
 * all; `erased`: he was taken out of the records.
 */
export const OUTS = {
  paper: text('打印交出', 'Printed'),
  file: text('存成文件交出', 'As a file'),
  none: text('没有交出', 'Nothing handed out'),
  withdrawn: text('取消，没有交出', 'Cancelled, nothing handed out'),
  erased: text('已从记录里删除', 'Deleted from the records'),
} as const;

const keysOf = <T extends object>(all: T): [keyof T & string] => Object.keys(all) as [keyof T & string];

export const requestSchema = z.object({
  ask: z.enum(keysOf(ASKS)),
  asker: z.enum(keysOf(ASKERS)),
  proof: z.enum(keysOf(PROOFS)),
  askedOn: z.string(),
  note: z.string().trim().max(200),
});

export type GatherRequest = z.infer<typeof requestSchema>;

/** More records than this are more than one person's: the search asks for more about him. */
export const MOST_RECORDS = 2000;

export interface Gathering extends GatherRequest {
  readonly out: keyof typeof OUTS;
  /** Numbers of the records by register; a number names nobody. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** How many were found and left out. */
  readonly left: number;
  readonly at: Instant;
}

const gatheringSchema = requestSchema.extend({
  out: z.enum(keysOf(OUTS)),
  records: z.record(z.string(), z.array(z.string())),
  left: z.number(),
  at: z.string(),
});

/** The last one; the journal has all under this key. */
export const GATHERING = 'privacy.gather';

/** A value of the journal as a request; null for anything else, such as words that were erased. */
export function asGathering(value: unknown): Gathering | null {
  const read = gatheringSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** What speaks against the request as filled in, the field first; null = nothing. */
export function requestTrouble({ asker, proof, askedOn, note }: GatherRequest, today: Day): Result<never> | null {
  if (!isDay(askedOn) || askedOn > today) return refuse('person.askedOn', 'askedOn');
  // Whoever comes for another shows that he may.
  if (asker !== 'self' && proof !== 'paper' && proof !== 'other') return refuse('person.mandate', 'proof');
  return proof === 'other' && note.trim() === '' ? refuse('person.proof', 'note') : null;
}

/** Refusals: those of the request; `person.nothing` when something is handed out of no record; `record.gone`. */
export const gatherCommand = defineCommand({
  id: 'privacy.gather',
  input: requestSchema.extend({
    out: z.enum(keysOf(OUTS)).exclude(['erased']),
    /** Ids. */
    records: z.array(z.string()).max(MOST_RECORDS),
    left: z.number().int().min(0),
  }),
  load: (input, read) => Promise.all(input.records.map((id) => read.get(id))),
  decide: (rows: readonly (Row | undefined)[], input, ctx): Result<Change> => {
    const trouble = requestTrouble(input, ctx.today);
    if (trouble) return trouble;
    const found = rows.filter((row) => row !== undefined);
    if (found.length < rows.length) return refuse('record.gone');
    if (found.length === 0 && input.out !== 'none') return refuse('person.nothing');
    const { left, out } = input;
    return ok([gatheringChange(input, { out, left, records: numbersOf(found), at: ctx.now })]);
  },
});

/** Enters a request. Apart from the chain, since people type the note, and a list of numbers tells what somebody has to do with. */
export function gatheringChange(request: GatherRequest, done: Pick<Gathering, 'out' | 'records' | 'left' | 'at'>): PutSetting {
  const { ask, asker, proof, askedOn, note } = request;
  const value: Gathering = { ask, asker, proof, askedOn, note, ...done };
  return { kind: 'setting', key: GATHERING, value, apart: true };
}

/** Numbers of records by register. */
export function numbersOf(rows: readonly Pick<Row, 'register' | 'no'>[]): Readonly<Record<string, readonly string[]>> {
  const records: Record<string, string[]> = {};
  for (const { register, no } of rows) (records[register] ??= []).push(no);
  return records;
}
