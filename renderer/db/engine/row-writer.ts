/** Applies one change of a record inside the transaction: derive, check, number, write, tally, search text. */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import type { CreateRow, RowChange, UpdateRow } from '@shared/registers/contract/change';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { deriveHeader, markOf } from '@shared/registers/contract/header';
import { type Row, VOID } from '@shared/registers/contract/row';
import { blankData, checkData } from '@shared/registers/contract/schema';
import type { Deskbook } from '../database';
import { numberFor } from './numbers';
import { searchText } from './search-text';
import type { Tallies } from './tallies';
import type { Writes } from './writes';

/** What the writing of records needs of its transaction. */
export interface RowTools {
  readonly db: Deskbook;
  readonly definitionOf: (id: string) => AnyDefinition;
  readonly ctx: Context;
  readonly tallies: Tallies;
  readonly writes: Writes;
}

/** Writes the change; the event tells reactions and the journal what happened. Refusals abort the whole transaction. */
export async function applyChange(tools: RowTools, change: RowChange): Promise<Result<RowEvent>> {
  const { db, definitionOf } = tools;
  if (change.kind === 'create') return createRow(tools, definitionOf(change.register), change);
  const before = await db.rows.get(change.id);
  if (!before) return err({ code: 'record.gone' });
  if (before.state === VOID && !(change.kind === 'update' && change.revive))
    return err({ code: 'record.voided', params: { no: before.no } });
  const definition = definitionOf(before.register);
  return change.kind === 'void' ? ok(voidRow(tools, before, change.reason)) : updateRow(tools, definition, before, change);
}

async function createRow(tools: RowTools, definition: AnyDefinition, change: CreateRow): Promise<Result<RowEvent>> {
  const { db, ctx, writes } = tools;
  const data = settled(definition, { ...blankData(definition.fields), ...change.data }, ctx);
  if (!data.ok) return data;
  const state = change.state ?? definition.begin?.(data.value as never) ?? definition.initial;
  tools.tallies.add(definition.id, state, 0);
  const no = await numberFor(tools, definition, data.value, change.no);
  if (!no.ok) return no;
  const header = deriveHeader(definition, data.value, state, ctx.now);
  const after: Row = {
    id: change.id ?? ctx.newId(),
    register: definition.id,
    no: no.value,
    site: ctx.site,
    desk: ctx.desk,
    state,
    ...header,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
    updatedBy: ctx.actor.id,
    rev: 1,
    v: definition.version,
    voided: '',
    mark: markOf(change.mark, header.at, ctx),
    links: change.links ?? [],
    files: change.files ?? [],
    data: data.value,
  };
  writes.add(db.rows.add(after));
  return ok(indexed(tools, definition, { before: null, after }));
}

async function updateRow(tools: RowTools, definition: AnyDefinition, before: Row, change: UpdateRow): Promise<Result<RowEvent>> {
  const { db, ctx, writes } = tools;
  const data = settled(definition, { ...before.data, ...change.data }, ctx);
  if (!data.ok) return data;
  const state = change.state ?? before.state;
  const numbering = definition.numbering;
  let no = before.no;
  // Where two desks gave one number the merge put a letter behind it: it stays until somebody writes another one.
  const isRenamed = numbering.kind === 'field' && data.value[numbering.field] !== before.data[numbering.field];
  if (isRenamed && data.value[numbering.field] !== before.no) {
    const renamed = await numberFor(tools, definition, data.value, undefined);
    if (!renamed.ok) return renamed;
    no = renamed.value;
  }
  const links = [
    ...before.links.filter((id) => !change.unlink?.includes(id)),
    ...(change.link ?? []).filter((id) => !before.links.includes(id)),
  ];
  const after: Row = {
    ...before,
    no,
    state,
    ...deriveHeader(definition, data.value, state, before.createdAt),
    updatedAt: ctx.now,
    updatedBy: ctx.actor.id,
    rev: before.rev + 1,
    v: definition.version,
    voided: '',
    links,
    files: change.files ?? before.files,
    data: data.value,
  };
  writes.add(db.rows.put(after));
  return ok(indexed(tools, definition, { before, after }));
}

function voidRow({ db, ctx, tallies, writes }: RowTools, before: Row, reason: string): RowEvent {
  const after: Row = { ...before, state: VOID, open: 0, voided: reason, updatedAt: ctx.now, updatedBy: ctx.actor.id, rev: before.rev + 1 };
  writes.add(db.rows.put(after));
  const event = { before, after };
  tallies.move(event);
  return event;
}

function indexed({ db, tallies, writes }: RowTools, definition: AnyDefinition, event: RowEvent): RowEvent {
  const { after } = event;
  writes.add(db.search.put({ id: after.id, register: after.register, at: after.at, text: searchText(definition, after) }));
  tallies.move(event);
  return event;
}

/** Derived fields filled, then every field checked. The first refusal comes back with all others in `more`. */
function settled(definition: AnyDefinition, raw: Data, ctx: Context): Result<Data> {
  const early = checkData(definition.fields, raw).filter((r) => r.code !== 'field.needed');
  if (early[0]) return err(early[0]);
  const data = definition.derive ? (definition.derive(raw as never, ctx) as Data) : raw;
  const found: readonly Refusal[] = [...checkData(definition.fields, data), ...(definition.check?.(data as never, ctx) ?? [])];
  return found[0] ? err(found[0]) : ok(data);
}
