/** `record.sign`: what was signed on the screen, or that somebody would not sign, is tied to the record it was given for (CB-4). */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change, UpdateRow } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import { roundNow, type SignedFile, type Signing, shownDigests, shownKeys, signedData, signingsOf } from '../../registers/contract/signing';
import { mayWrite } from '../rights/registers';
import { standing } from './commands';
import { fileInput } from './input';

const note = z.object({
  as: z.string(),
  who: z.string().trim().max(60),
  desk: z.string().max(8),
  round: z.number().int().min(0),
  salt: z.string().min(8).max(64),
  shown: z.record(z.string(), z.string()),
  reason: z.string().trim().max(300),
  witness: z.string().trim().max(60),
});

/** A signature or a refusal as it comes in with a command. */
export const signedInput = fileInput.transform((file, ctx): SignedFile => {
  const sign = note.safeParse(file.sign);
  if (!sign.success || (file.role !== 'ink' && file.role !== 'refusal')) {
    ctx.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  return { ...file, role: file.role, sign: sign.data };
});

/**
 * Refusals: `sign.unwanted` (nothing is signed in this state), `record.changed` (the fields that stood above the pad do not stand in the record
 * any more), `sign.who`, and of a refusal to sign `sign.reason` and `sign.witness` (somebody else than who enters it).
 */
export function signCommand(definitionOf: (id: string) => AnyDefinition): AnyCommand {
  return defineCommand({
    id: 'record.sign',
    input: z.object({ id: z.string(), rev: z.number().optional(), file: signedInput as unknown as z.ZodType<SignedFile> }),
    load: (input, read) => read.get(input.id),
    decide: (found, { rev, file }, ctx): Result<Change> => {
      const row = standing(found, rev);
      if (!row.ok) return row;
      const definition = definitionOf(row.value.register);
      if (!mayWrite(ctx.actor.role, definition.id)) return refuse('right.write');
      const tied = tiedTo(definition, row.value, file, ctx);
      return tied.ok ? ok([{ kind: 'update', id: row.value.id, ...tied.value }]) : tied;
    },
  });
}

/** What ties a signature to its record as it stands, or why it is not this record's: the refusals of `record.sign`. */
export function tiedTo(definition: AnyDefinition, row: Row, file: SignedFile, ctx: Context): Result<Pick<UpdateRow, 'files' | 'data'>> {
  const signing = signingsOf(definition, row).find(([key]) => key === file.sign.as)?.[1];
  if (!signing) return refuse('sign.unwanted');
  if (!isOfThis(definition, signing, row, file)) return refuse('record.changed', undefined, { no: row.no });
  const lacking = lacks(file, ctx);
  if (lacking) return { ok: false, error: lacking };
  if (row.files.some(({ hash }) => hash === file.hash)) return refuse('file.twice', undefined, { name: file.name });
  const ticks = file.role === 'ink' && signing.ticks !== undefined ? { data: { [signing.ticks]: true } } : {};
  return ok({ files: [...row.files, file], ...ticks });
}

/** Whether it was given for what the record says now, and for nothing less. */
function isOfThis(definition: AnyDefinition, signing: Signing, { data }: Row, { sign }: SignedFile): boolean {
  if (sign.round !== roundNow(signing, data)) return false;
  const then = signedData(signing, data, sign.round);
  const should = shownDigests(shownKeys(definition, signing, then), then, sign.salt);
  const keys = Object.keys(should);
  return keys.length === Object.keys(sign.shown).length && keys.every((key) => sign.shown[key] === should[key]);
}

function lacks({ role, sign }: SignedFile, { actor }: Context): Refusal | null {
  if (sign.who === '') return { code: 'sign.who', field: 'who' };
  if (role === 'ink') return null;
  if (sign.reason === '') return { code: 'sign.reason', field: 'reason' };
  return sign.witness === '' || sign.witness === actor.name ? { code: 'sign.witness', field: 'witness' } : null;
}
