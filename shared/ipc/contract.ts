/** Every call between the window and the main process: channel → schemas of its arguments and its result. */
import { z } from 'zod';
import type { Channel } from './channels';
import { deskKeyContract } from './desk-key';
import { vaultContract } from './vault';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const fileName = z.string().min(1).max(200);
const extension = z.string().regex(/^[A-Za-z0-9]{1,10}$/);
const cancelled = z.object({ saved: z.literal(false), reason: z.literal('cancelled') });
const saved = z.object({ saved: z.literal(true), name: z.string(), bytes: z.int().nonnegative() });
const page = z.object({ paper: z.enum(['A4', 'A5']), landscape: z.boolean() });

export const contract = {
  /** Asks where, then writes whole or not at all. `extensions` without dots, the first is the usual one. */
  saveFile: {
    args: z.object({ name: fileName, bytes, extensions: z.array(extension).max(10) }),
    result: z.discriminatedUnion('saved', [saved, cancelled]),
  },
  /** Asks which file and reads it; null when the dialog was cancelled. */
  openFile: {
    args: z.object({ extensions: z.array(extension).max(20) }),
    result: z.object({ name: z.string(), data: bytes }).nullable(),
  },
  /** Opens the system's print dialog for the page as it is laid out for print. */
  print: { args: page, result: z.object({ printed: z.boolean() }) },
  /** Makes a PDF of the page as laid out for print: asks where to save it (`save`), or hands the bytes back. */
  printToPdf: {
    args: page.extend({ name: fileName, save: z.boolean() }),
    result: z.union([saved, cancelled, z.object({ data: bytes })]),
  },
  ...vaultContract,
  ...deskKeyContract,
  version: { args: z.object({}), result: z.object({ app: z.string(), electron: z.string(), chrome: z.string() }) },
  /** Writes an error of the window to the log file; personal data is masked there as well. */
  log: { args: z.object({ message: z.string().max(8_000) }), result: z.null() },
} as const satisfies Record<Channel, { readonly args: z.ZodType; readonly result: z.ZodType }>;

export type Args<C extends Channel> = z.output<(typeof contract)[C]['args']>;
export type Result<C extends Channel> = z.output<(typeof contract)[C]['result']>;
export type PrintPage = Args<'print'>;
