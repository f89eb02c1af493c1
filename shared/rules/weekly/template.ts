/** Head office's own workbook, as a site keeps it: the file, and what of ours goes where in it (EX-7). */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';

const table = z.object({
  sheet: z.string().max(40),
  headings: z.number().int().min(1),
  from: z.string().max(40),
  columns: z.array(z.object({ column: z.number().int().min(0), heading: z.string().max(500), key: z.string().max(60) })).max(200),
});

const cell = z.object({
  sheet: z.string().max(40),
  row: z.number().int().min(1),
  column: z.number().int().min(0),
  label: z.string().max(500),
  fact: z.string().max(100),
});

/** Bytes of a template at most, logos and pictures included: it stands in every snapshot. */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024;
/** Letters of a fixed text in a cell at most. */
export const LONGEST_FIXED = 90;

const template = z.object({
  fileName: z.string().max(200),
  /** Digest of the file, which is kept like an attachment: once, and not in every line of the journal that changes the map. */
  file: z.string().max(64).default(''),
  /** The file as base64, where it was put down before files were kept by their digest; '' since. */
  data: z.string().max(400_000).default(''),
  map: z.object({ tables: z.array(table).max(60), cells: z.array(cell).max(500) }),
});

export type KeptTemplate = z.infer<typeof template>;

/** null: head office prescribes none. */
export const exportTemplate = defineSetting<KeptTemplate | null>('export.template', template.nullable(), null);
