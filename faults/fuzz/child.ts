/** Makes and reads the files it is asked for, one after the other, and tells of each what came of it. */
import { checkPrototypes } from './family';
import { journalFamily } from './journal-family';
import { snapshotFamily } from './snapshot-family';
import { tableFamily } from './table-family';
import { workbookFamily } from './workbook-family';

const FAMILIES = { table: tableFamily, workbook: workbookFamily, journal: journalFamily, snapshot: snapshotFamily } as const;
export type FamilyName = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly FamilyName[];

/** What the bench sends first: files `from` to `from + count - 1` of a family. */
export interface Asked {
  readonly family: FamilyName;
  readonly from: number;
  readonly count: number;
}

/** `ready` once: most ms a file may take. `begin` and `done` of each file; `wrong` '' = well. */
export type Told =
  | { readonly kind: 'ready'; readonly limit: number }
  | { readonly kind: 'begin'; readonly seed: number; readonly what: string }
  | {
      readonly kind: 'done';
      readonly seed: number;
      readonly code: string;
      readonly wrong: string;
      readonly grown: number;
      readonly ms: number;
    };

const SAID = 300;

/** The most memory this process ever had, bytes: it does not forget what was over between two looks. */
function most(): number {
  return process.resourceUsage().maxRSS * 1024;
}

export async function serve(): Promise<void> {
  const tell = (told: Told): Promise<void> => new Promise((resolve) => process.send?.(told, () => resolve()));
  const { family, from, count } = await new Promise<Asked>((resolve) => process.once('message', resolve));
  const { make, read, limit } = await FAMILIES[family]();
  const begun = most();
  await tell({ kind: 'ready', limit });
  for (let seed = from; seed < from + count; seed++) {
    const file = make(seed);
    await tell({ kind: 'begin', seed, what: file.what.slice(0, SAID) });
    const started = performance.now();
    let code = '';
    let wrong = '';
    try {
      code = await read(file);
      checkPrototypes();
    } catch (error) {
      wrong = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, SAID) : String(error);
    }
    await tell({ kind: 'done', seed, code, wrong, grown: most() - begun, ms: performance.now() - started });
  }
  process.disconnect();
}
