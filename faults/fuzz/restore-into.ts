/** Restores into a new database as the program does, and looks at what came of it: all of it with valid records, or nothing that counts. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { readGeneration } from '@renderer/db/generations';
import { restoreInto } from '@renderer/workers/restore-job';
import { shaped } from '@shared/registers/contract/shape';
import { moduleOf } from '@shared/registers/index';
import { AT, PASSPHRASE, SITE } from './desk-copies';
import { BadData } from './family';
import { sayOf } from './sentences';

const STEP = 64 * 1024;
const LINES = 100;

export interface Sources {
  readonly snapshot: Uint8Array | null;
  /** Lines as the vault gives them. */
  readonly journal: readonly string[] | null;
}

/** @returns `read`, or the code of the refusal; throws `BadData` */
export async function restoreAndLook({ snapshot, journal }: Sources): Promise<string> {
  const db = deskbook(`fuzz-${crypto.randomUUID()}`);
  await db.open();
  try {
    const opener = { key: null, passphrase: PASSPHRASE };
    const plan = {
      n: 2,
      site: SITE,
      snapshot: snapshot && { name: 'S1-main_20261121T140500_daily.dbsnap', opener, bytes: snapshot.length },
      journal: journal && { file: 'main', bytes: 1 },
      floors: {},
      at: AT,
      note: null,
    };
    const sources = {
      snapshot: async (from: number) => (snapshot ?? new Uint8Array(0)).subarray(from, from + STEP),
      journal: async (from: number) => ({
        lines: (journal ?? []).slice(from, from + LINES),
        next: from + LINES < (journal ?? []).length ? from + LINES : null,
      }),
      file: async () => null,
      newId: () => crypto.randomUUID(),
    };
    const done = await restoreInto(db, plan, sources, () => undefined);
    const complete = (await readGeneration(db))?.complete === true;
    if (done.ok !== complete) throw new BadData(done.ok ? 'restored, yet not complete' : 'refused, yet complete');
    if (!done.ok) return sayOf(done.error);
    await lookAt(db);
    return 'read';
  } finally {
    await db.delete();
  }
}

/** Every record must be one that the screens can draw: values of their fields' kinds, a state that there is. */
async function lookAt(db: Deskbook): Promise<void> {
  const ids = new Set<string>();
  for (const row of await db.rows.toArray()) {
    const known = moduleOf(row.register);
    if (!known) continue;
    const { definition } = known;
    const [wrong] = row.v === definition.version ? shaped(definition.fields, row.data).lost : [];
    if (wrong !== undefined) throw new BadData(`${row.register}.${wrong}: ${JSON.stringify(row.data[wrong])?.slice(0, 80)}`);
    if (row.state !== 'void' && !Object.hasOwn(definition.states, row.state)) throw new BadData(`${row.register} in state ${row.state}`);
    if (ids.has(row.id)) throw new BadData(`${row.id} twice`);
    ids.add(row.id);
  }
}
