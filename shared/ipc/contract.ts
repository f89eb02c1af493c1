/**
 * Every call between the window and the main process: channel → schemas of its arguments and its result. Arguments are closed and bounded:
 * nothing that is not named, no text, list or bytes without a limit, and never a path.
 */
import { z } from 'zod';
import { SHEET_NAMES } from '../base/paper';
import { anyBytes, bytesUpTo } from './bytes';
import type { Channel } from './channels';
import { deskKeyContract } from './desk-key';
import { replicationContract } from './replication';
import { vaultContract } from './vault';

/** A workbook, an archive or an encrypted snapshot as a whole; far more would not fit through the bridge either. */
const MOST_FILE = 1024 * 1_048_576;
const fileName = z.string().min(1).max(200);
const extension = z
  .string()
  .max(10)
  .regex(/^[A-Za-z0-9]+$/);
const cancelled = z.object({ saved: z.literal(false), reason: z.literal('cancelled') });
const saved = z.object({ saved: z.literal(true), name: z.string(), bytes: z.int().nonnegative() });
const page = z.strictObject({ paper: z.enum(SHEET_NAMES), landscape: z.boolean() });
/** A printer as the system knows it. */
const printer = z.string().max(300);
const MOST_PAGES = 100_000;

export const contract = {
  /** Asks where, then writes whole or not at all. `extensions` without dots, the first is the usual one. */
  saveFile: {
    args: z.strictObject({ name: fileName, bytes: bytesUpTo(MOST_FILE), extensions: z.array(extension).max(10) }),
    result: z.discriminatedUnion('saved', [saved, cancelled]),
  },
  /** Asks which file and reads it; null when the dialog was cancelled. */
  openFile: {
    args: z.strictObject({ extensions: z.array(extension).max(20) }),
    result: z.object({ name: z.string(), data: anyBytes }).nullable(),
  },
  /**
   * Prints the page as it is laid out for print: on `printer`, or by the system's dialog where that is ''. Pages `from` to `to` of the document,
   * counted from 1; `to` 0 = to its end.
   */
  print: {
    args: page.extend({
      printer,
      copies: z.int().min(1).max(99),
      from: z.int().min(1).max(MOST_PAGES),
      to: z.int().min(0).max(MOST_PAGES),
    }),
    result: z.object({ printed: z.boolean() }),
  },
  /** The printers of this computer; `shown`: what people call it. */
  listPrinters: { args: z.strictObject({}), result: z.array(z.object({ name: z.string(), shown: z.string() })) },
  /** Makes a PDF of the page as laid out for print: asks where to save it (`save`), or hands the bytes back. */
  printToPdf: {
    args: page.extend({ name: fileName, save: z.boolean() }),
    result: z.union([saved, cancelled, z.object({ data: anyBytes })]),
  },
  ...vaultContract,
  ...deskKeyContract,
  ...replicationContract,
  version: { args: z.strictObject({}), result: z.object({ app: z.string(), electron: z.string(), chrome: z.string() }) },
  /** Writes an error of the window to the log file; personal data is masked there as well. */
  log: { args: z.strictObject({ message: z.string().max(8_000) }), result: z.null() },
} as const satisfies Record<Channel, { readonly args: z.ZodType; readonly result: z.ZodType }>;

export type Args<C extends Channel> = z.output<(typeof contract)[C]['args']>;
export type Result<C extends Channel> = z.output<(typeof contract)[C]['result']>;
export type PrintPage = z.output<typeof page>;
/** A page with where it goes: which printer, how many times, which pages. */
export type PrintWish = Args<'print'>;
