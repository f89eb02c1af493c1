/** What the derived screen sends with an action; special commands of the same id take the same. */
import { z } from 'zod';
import type { Data } from '../../registers/contract/fields';
import type { FileRef } from '../../registers/contract/row';

export const dataInput = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Data>;

export const fileInput = z.custom<FileRef>((v) => typeof v === 'object' && v !== null && 'hash' in v);

/** A file as somebody attaches it: a signature comes in by `record.sign` alone, which looks at what was signed. */
export const plainFileInput = fileInput.refine((file) => file.sign === undefined && file.role !== 'ink' && file.role !== 'refusal');

export const actionInput = z.object({
  id: z.string(),
  rev: z.number().optional(),
  data: dataInput.optional(),
  /** Line for the action's log field. */
  note: z.string().optional(),
  reason: z.string().optional(),
});

export type ActionInput = z.infer<typeof actionInput>;

/** What the form of a new record sends to `<register>.create` where a register has such a command: `record.create` without the register. */
export const createInput = z.object({
  data: dataInput,
  links: z.array(z.string()).optional(),
  files: z.array(plainFileInput).optional(),
  mark: z.enum(['', 'late', 'opening', 'import']).optional(),
  /** Where it comes from, as the line of a paper sheet; kept in the history. */
  reason: z.string().max(200).optional(),
});
