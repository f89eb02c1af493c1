/** A random day at the desk: commands over all registers, chosen by numbers, so that a property test can shrink what goes wrong. */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data, Field, FieldValue } from '@shared/registers/contract/fields';
import { isBlank } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { definitionOf, registerList } from '@shared/registers/index';
import { catalogue } from '../engine/catalogue';
import { allRows } from '../queries';
import { sheetOf } from '../shift';
import type { TestDesk } from './bench-desk';

/** Who takes the steps: the test's desk, or one that saves through the program's own road. */
export type Hand = Pick<TestDesk, 'db' | 'as' | 'caller' | 'attempt'>;

/** What one number list chooses: the kind of step, and three choices within it. */
export type Step = readonly [kind: number, a: number, b: number, c: number];

const makers = import.meta.glob<Readonly<Record<string, () => Data>>>('../../../shared/registers/*/fixtures.ts', { eager: true });

/** Registers that the desk writes by itself; the sheet of the shift has steps of its own. */
const WRITTEN: readonly string[] = registerList
  .map(({ definition }) => definition.id)
  .filter((id) => id !== 'handover' && id !== 'weekreports');

/** Few things and many hands: what must not happen twice is tried often. */
const SCARCE: Readonly<Record<string, (n: number) => Data>> = {
  keys: (n) => ({ tag: `K-${n % 3}` }),
  keyloans: (n) => ({ key: `K-${n % 3}`, borrower: '王敏', purpose: '检查' }),
  visitors: (n) => ({ badge: `A${n % 3}` }),
  borrowed: (n) => ({ no: `S-${n % 3}` }),
  units: (n) => ({ code: `3-2-120${n % 3}` }),
  staff: (n) => ({ name: `员工${n % 5}`, role: '', login: false }),
  departments: (n) => ({ name: `部门${n % 3}` }),
  prices: (n) => ({ item: `项目${n % 3}` }),
};

/** Tried as often as all others together: only here can something be given out twice. */
const CUSTODY: readonly string[] = ['keys', 'keys', 'keyloans', 'keyloans', 'keyloans', 'visitors', 'borrowed', 'parcels'];

/** Takes one step; what is refused leaves no trace, which is part of what is tested. */
export async function takeStep(desk: Hand, [kind, a, b, c]: Step): Promise<void> {
  if (kind % 20 < 4) return create(desk, CUSTODY[a % CUSTODY.length] ?? 'keys', b);
  if (kind % 20 < 8) return create(desk, WRITTEN[a % WRITTEN.length] ?? 'duty', b);
  const rows = (await desk.db.rows.toArray()).filter(
    (row) => WRITTEN.includes(row.register) && row.register !== 'staff' && row.state !== VOID,
  );
  const row = rows[a % Math.max(1, rows.length)];
  if (!row) return;
  if (kind % 20 < 16) return act(desk, row, b, c);
  if (kind % 20 === 16) return desk.attempt('record.void', { id: row.id, reason: '记错了' });
  return handOver(desk, b);
}

async function create(desk: Hand, register: string, n: number): Promise<void> {
  const [make] = Object.values(makers[`../../../shared/registers/${register}/fixtures.ts`] ?? {});
  if (!make) throw new Error(`no fixture of ${register}`);
  const data = { ...make(), ...SCARCE[register]?.(n) };
  const own = `${register}.create`;
  await desk.attempt(catalogue.commands.has(own) ? own : 'record.create', { register, data });
}

async function act(desk: Hand, row: Row, n: number, c: number): Promise<void> {
  const definition = definitionOf(row.register);
  const offered = Object.entries(definition.actions).filter(([, action]) => action.from.includes(row.state) && !action.panel);
  const [id, action] = offered[n % Math.max(1, offered.length)] ?? [];
  if (id === undefined || !action) return;
  const needed = action.needs.filter((name) => isBlank(row.data[name]));
  const data = Object.fromEntries(needed.map((name) => [name, someValue(definition, name, desk, c)]));
  const words = { data, note: '跟进了', reason: action.reason ? '有原因' : '' };
  const own = `${row.register}.${id}`;
  if (catalogue.commands.has(own)) return desk.attempt(own, { id: row.id, rev: row.rev, ...words });
  return desk.attempt('record.act', { id: row.id, rev: row.rev, action: id, ...words });
}

function someValue(definition: AnyDefinition, name: string, desk: Hand, n: number): FieldValue {
  const field: Field | undefined = definition.fields[name];
  const now = desk.caller().now();
  switch (field?.kind) {
    case 'instant':
      return now;
    case 'date':
      return now.slice(0, 10);
    case 'number':
    case 'money':
      return 1 + (n % 3);
    case 'yesNo':
      return true;
    case 'choice':
      return Object.keys(field.options)[n % Object.keys(field.options).length] ?? '';
    case 'person':
      return '王敏';
    case 'people':
    case 'departments':
    case 'choices':
      return [field.kind === 'choices' ? (Object.keys(field.options)[0] ?? '') : '王敏'];
    case 'unit':
      return '3-2-1203';
    default:
      return `说明${n % 3}`;
  }
}

/** However many keys there are: the count differs, and says why. */
const NOT_COUNTED = { keysCounted: 0, keyNotes: [{ key: '全部', note: '没来得及清点' }] };

/** One side of a handover, then the other: open, sign out, sign in, or refuse. */
async function handOver(desk: Hand, n: number): Promise<void> {
  const sheet = sheetOf(await allRows(desk.db, 'handover'), desk.caller().desk);
  if (!sheet) return desk.attempt('handover.open', { shift: '', staff: ['王敏'] });
  if (sheet.state === 'running') return desk.attempt('handover.prepare', { id: sheet.id, how: 'pin', data: NOT_COUNTED });
  if (n % 5 === 0) return asOther(desk, () => desk.attempt('handover.refuse', { id: sheet.id, reason: '钥匙对不上' }));
  return asOther(desk, () => desk.attempt('handover.accept', { id: sheet.id, how: 'pin', staff: ['李芳'] }));
}

async function asOther(desk: Hand, run: () => Promise<void>): Promise<void> {
  desk.as('receptionist', '李芳');
  await run();
  desk.as('manager');
}
