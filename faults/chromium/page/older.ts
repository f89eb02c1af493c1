/** Plays an older program: the registers that have changed since are written as of their first version, with the data that version knew. */
import { type Deskbook, writtenStores } from '@renderer/db/database';
import { type Catalogue, catalogueOf } from '@renderer/db/engine/catalogue';
import { type Caller, execute } from '@renderer/db/engine/execute';
import { VERSIONS } from '@shared/journal/replay';
import type { RegisterModule } from '@shared/registers/contract/command';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { migrateData } from '@shared/registers/contract/migrate';
import { registerList } from '@shared/registers/index';

/** Those of which a sample of the first version is kept. */
const CHANGED = registerList.filter(({ samples }) => samples?.[1] !== undefined);

/** Records in one transaction. */
const PIECE = 50;

/** Writes so many records, some of them changed once more; afterwards the database is one that an older program has left. */
export async function writeAsOlder(db: Deskbook, caller: Caller, records: number): Promise<void> {
  const old = olderCatalogue();
  for (let from = 0; from < records; from += PIECE) {
    await db.transaction('rw', writtenStores(db), async () => {
      for (let n = from; n < Math.min(records, from + PIECE); n += 1) await writeOne(db, caller, old, n);
    });
  }
  const versions = Object.fromEntries(registerList.map(({ definition }) => [definition.id, definition.version]));
  for (const { definition } of CHANGED) versions[definition.id] = 1;
  await db.settings.put({ key: VERSIONS, value: versions });
}

async function writeOne(db: Deskbook, caller: Caller, old: Catalogue, n: number): Promise<void> {
  const module = CHANGED[n % CHANGED.length];
  const sample = module?.samples?.[1];
  if (!module || !sample) throw new Error('no register has changed since its first version');
  const phone = `138${String(n).padStart(8, '0')}`;
  const data = { ...sample, ...('phone' in sample && { phone }), ...('content' in sample && { content: `第${n}条：楼道灯不亮` }) };
  const made = await execute(db, 'record.create', { register: module.definition.id, data }, caller, old);
  const [row] = made.ok ? made.value.rows : [];
  if (!row) throw new Error(made.ok ? 'no record' : JSON.stringify(made.error));
  if (n % 10 !== 0 || !('content' in sample)) return;
  const edit = { id: row.id, rev: row.rev, data: { content: `第${n}条：楼道灯又不亮了` }, reason: '记错了' };
  const changed = await execute(db, 'record.edit', edit, caller, old);
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
}

function olderCatalogue(): Catalogue {
  return catalogueOf({ registers: CHANGED.map(asFirst), joining: [], reactions: [], guards: [], settings: [] });
}

/** What reads data is of today and gets them as of today; the fields that came later are not there yet. */
function asFirst({ definition, migrations, samples }: RegisterModule): RegisterModule {
  const known = Object.keys(samples?.[1] ?? {});
  const today = definition as AnyDefinition;
  const reading =
    <Rest extends readonly unknown[], Value>(read: (data: never, ...rest: Rest) => Value) =>
    (data: never, ...rest: Rest): Value =>
      read(migrateData(migrations, 1, data) as never, ...rest);
  const { derive: _derive, check: _check, begin: _begin, ...rest } = today;
  const first = {
    ...rest,
    version: 1,
    fields: Object.fromEntries(Object.entries(today.fields).filter(([key]) => known.includes(key))),
    at: reading(today.at),
    due: reading(today.due),
    unit: reading(today.unit),
    gist: reading(today.gist),
  };
  return { definition: first as unknown as RegisterModule['definition'], commands: [], migrations: [] };
}
