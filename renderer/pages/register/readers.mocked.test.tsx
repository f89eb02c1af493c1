/** Whoever only reads is offered nothing that writes, and sees no names beside the fields either. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { MoveLead } from '@renderer/registers/moves/lead';
import { MustRead } from '@renderer/registers/notes/must-read';
import { Asks } from '@renderer/registers/parts/asks';
import { NewForUnit } from '@renderer/registers/parts/new-for-unit';
import { RequestDetailLead } from '@renderer/registers/requests/detail-lead';
import { EyesContext } from '@renderer/ui/seen';
import { NOW, sampleContext } from '@renderer/ui/testing/sample-context';
import { dutyRow } from '@renderer/ui/testing/sample-rows';
import type { Role } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn(), useFieldContext: vi.fn() }));

let db: Deskbook;
let count = 0;

function row(register: string, state: string, data: Row['data']): Row {
  return dutyRow(1, {
    id: register,
    register,
    no: '3-2-1203',
    unit: '3-2-1203',
    state,
    data: { ...blankData(definitionOf(register).fields), ...data },
  });
}

const MOVE = row('moves', 'open', {
  kind: 'in',
  unit: '3-2-1203',
  name: '周建国',
  phone: '13700000002',
  former: 'ended',
  handledAt: NOW,
  leftovers: [{ place: '阳台', problem: '推拉门关不严' }],
});
const UNIT = row('units', 'active', { owners: [{ name: '何佳慧', phone: '13800000001', from: '2016-04-07', to: '' }] });
const NOTE = row('notes', 'valid', { kind: 'hint', content: '水泵检修', author: '李娜', until: '2026-11-30' });
const ASK = row('requests', 'doing', { asks: [{ at: NOW, by: '王敏', to: '李娜', question: '能减免吗' }] });
const MAJOR = row('requests', 'doing', { level: 'major', registeredAt: NOW });
const BOSS = row('staff', 'kept', { name: '李娜', role: 'manager', active: true });

beforeEach(async () => {
  db = deskbook(`readers-${count++}`);
  await db.rows.bulkPut([MOVE, UNIT, NOTE, BOSS] as never);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

function show(role: Role, part: ReactNode): void {
  const actor = { id: 'p1', name: '王敏', role };
  const desk = { db, run: vi.fn(), actor, staff: [], units: [], now: () => NOW, site: {} };
  vi.mocked(useDesk).mockReturnValue(desk as unknown as ReturnType<typeof useDesk>);
  vi.mocked(useFieldContext).mockReturnValue(sampleContext);
  render(<EyesContext value={{ role, level: 'usual' }}>{part}</EyesContext>);
}

/** Long enough for what is read from the database. */
const soon = () => new Promise((done) => setTimeout(done, 120));

describe.each([
  ['a move with problems left', <MoveLead key="move" row={MOVE} />, /转报修/],
  ['a question that waits', <Asks key="ask" row={ASK} />, /记答复/],
  ['what must be reported', <RequestDetailLead key="report" row={MAJOR} />, /李娜/],
  ['a note to read', <MustRead key="note" />, /已阅/],
  ['a unit', <NewForUnit key="unit" unit="3-2-1203" />, /登记诉求/],
])('%s', (_what, part, button) => {
  it.each(['reader', 'receptionist'] as const)('for a %s', async (role) => {
    show(role, part);
    if (role === 'receptionist') await screen.findByRole('button', { name: button });
    else await soon();
    expect(screen.queryAllByRole('button', { name: button })).toHaveLength(role === 'reader' ? 0 : 1);
  });
});

it.each([
  ['reader', '何**', '周**'],
  ['receptionist', '何佳慧', '周建国'],
] as const)('a %s reads what a unit will say', async (role, before, after) => {
  show(role, <MoveLead row={MOVE} />);
  const said = (await screen.findByText(/办结后住户档案改为/)).textContent;
  expect(said).toContain(`业主 ${before} `);
  expect(said).toContain(`业主 ${after} `);
});
