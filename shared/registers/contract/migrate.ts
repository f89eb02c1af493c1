/** Register data of an older version brought up to today's, one pure step after the other: on opening, on restore, on import alike. */
import type { Migration, RegisterModule } from './command';
import type { Data } from './fields';
import { deriveHeader } from './header';
import type { Row } from './row';
import { checkData } from './schema';

/** Throws when a register's steps are not 2, 3, 4 … up to its version: a step was forgotten or given twice. */
export function assertSteps(module: RegisterModule): void {
  const { definition, migrations } = module;
  migrations.forEach((step, i) => {
    if (step.to !== i + 2) throw new Error(`${definition.id}: migration ${i + 1} leads to version ${step.to}, expected ${i + 2}`);
  });
  if (migrations.length !== definition.version - 1) {
    throw new Error(`${definition.id}: version ${definition.version} needs ${definition.version - 1} migrations, has ${migrations.length}`);
  }
}

/** Data of version `from` as data of version `to`, the newest if none is named. The input is not changed. */
export function migrateData(
  migrations: readonly Migration[],
  from: number,
  data: Readonly<Record<string, unknown>>,
  to = Number.POSITIVE_INFINITY,
): Readonly<Record<string, unknown>> {
  return migrations.filter((step) => step.to > from && step.to <= to).reduce((sofar, step) => step.migrate(sofar), data);
}

/**
 * A row of an older version as one of version `to`, or of the newest. What the header takes from the data follows at the newest version only:
 * a definition cannot read data older than itself, and a row on its way stands there for no screen.
 */
export function migrateRow({ definition, migrations }: RegisterModule, row: Row, to = definition.version): Row {
  if (row.v >= to) return row;
  const data = migrateData(migrations, row.v, row.data, to) as Data;
  const moved = { ...row, v: to, data };
  return to === definition.version ? { ...moved, ...deriveHeader(definition, data, row.state, row.createdAt) } : moved;
}

/** What is wrong with a register's migrations: steps missing, an old version without a sample, a sample that does not arrive as valid data. */
export function migrationFaults(module: RegisterModule): readonly string[] {
  const { definition, migrations, samples } = module;
  try {
    assertSteps(module);
  } catch (error) {
    return [String(error)];
  }
  const faults: string[] = [];
  for (let version = 1; version < definition.version; version++) {
    const sample = samples?.[version];
    if (!sample) {
      faults.push(`${definition.id}: no sample of version ${version}, so its migration is untested`);
      continue;
    }
    const data = migrateData(migrations, version, sample) as Data;
    for (const refusal of checkData(definition.fields, data))
      faults.push(`${definition.id}: version ${version} arrives with ${refusal.code} at ${refusal.field}`);
  }
  return faults;
}
