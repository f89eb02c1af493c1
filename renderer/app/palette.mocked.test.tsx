/** The box with a real database and the worker's own service: what it finds stands by register, marked, masked, and is opened by the keys alone. */
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { useShownArchive } from '@renderer/desk/shown-archive';
import { EyesContext } from '@renderer/ui/seen';
import { SearchService } from '@renderer/workers/search-service';
import { must } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { archivesSetting } from '@shared/rules/retention/settings';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Palette } from './palette';

const desk = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('@renderer/desk/desk-context', () => ({ useDesk: () => desk.current }));
const kept = vi.hoisted(() => ({ search: null as unknown }));
vi.mock('./kept-search', () => ({ searchOf: () => kept.search }));

let test: TestDesk;
let service: SearchService;
let visits: readonly Row[];
let hearWhole: () => void = () => undefined;

beforeEach(async () => {
  test = await testDesk();
  const made: Row[] = [];
  for (let i = 0; i < 9; i++) {
    const at = `2026-11-21T0${i}:00:00+08:00`;
    test.at(at);
    const data = aVisitor({ name: '张三', phone: '13800138021', cameAt: at, leftAt: at, badge: '', unit: '3-2-1203', reason: '送窗帘' });
    made.push(must((await test.run('record.create', { register: 'visitors', data })).rows[0], 'written'));
  }
  visits = made;
  const call = {
    happenedAt: '2026-11-21T09:30:00+08:00',
    shift: '早班',
    way: 'call',
    unit: '',
    name: '李明',
    content: '问张三的快递',
    doneAt: '',
    result: '',
  };
  test.at('2026-11-21T09:30:00+08:00');
  await test.run('record.create', { register: 'duty', data: call });
  service = new SearchService(test.db);
  await service.start();
  kept.search = {
    find: (...asked: Parameters<SearchService['find']>) => service.find(...asked),
    onWhole: (hear: () => void) => {
      hearWhole = hear;
      return () => undefined;
    },
    close: () => undefined,
  };
  desk.current = { db: test.db, units: [{ code: '3-2-1203' }], staff: [], actor: { id: 'a', name: '王敏', role: 'receptionist' } };
});
afterEach(() => {
  cleanup();
  service.stop();
});

function open(): { readonly history: readonly string[] } {
  const { hook, history } = memoryLocation({ path: '/', record: true });
  const eyes = { role: 'receptionist', level: 'usual' } as const;
  render(
    <Router hook={hook}>
      <EyesContext value={eyes}>
        <Palette onClose={() => undefined} onKeys={() => undefined} onChangePerson={() => undefined} />
      </EyesContext>
    </Router>,
  );
  return { history };
}

const marksOf = (element: HTMLElement): readonly string[] => Array.from(element.querySelectorAll('mark'), (mark) => mark.textContent ?? '');

it('finds by initials, by register, the newest first and marked; further ones are shown and opened by keys', async () => {
  const user = userEvent.setup();
  const { history } = open();
  await user.keyboard('zs 窗帘');
  // The answer to all that was typed, not to its beginning.
  await vi.waitFor(() => expect(marksOf(document.body)).toContain('窗帘'));
  const group = await screen.findByRole('group', { name: /9$/ });
  expect(screen.getAllByRole('option')).toHaveLength(7);
  const options = within(group).getAllByRole('option');
  expect(options.map((option) => option.textContent?.slice(0, visits[0]?.no.length))).toEqual([
    ...visits
      .toReversed()
      .slice(0, 6)
      .map(({ no }) => no),
    options.at(-1)?.textContent?.slice(0, visits[0]?.no.length),
  ]);
  expect(marksOf(must(options[0], 'a hit'))).toContain('张三');
  await user.keyboard('{ArrowUp}{Enter}');
  await vi.waitFor(() => expect(within(screen.getByRole('group', { name: /9$/ })).getAllByRole('option')).toHaveLength(9));
  await user.keyboard('{Enter}');
  expect(history.at(-1)).toBe(`/r/visitors/${visits[2]?.id}`);
});

it('finds a whole phone and shows it masked', async () => {
  const user = userEvent.setup();
  open();
  await user.keyboard('13800138021');
  const group = await screen.findByRole('group', { name: /9$/ });
  await vi.waitFor(() => expect(group.textContent).toContain('138****8021'));
  expect(group.textContent).not.toContain('13800138021');
});

it('a number that is typed whole comes first', async () => {
  const user = userEvent.setup();
  const { history } = open();
  const third = must(visits[3], 'a visit');
  // Enter at once, as after a paste: it goes where all of the number leads, not where its beginning did.
  await user.keyboard(`${third.no}{Enter}`);
  await vi.waitFor(() => expect(history.at(-1)).toBe(`/r/visitors/${third.id}`));
});

it('shows the piece of a longer text in which the word stands', async () => {
  const user = userEvent.setup();
  open();
  await user.keyboard('李明 快递');
  const group = await screen.findByRole('group', { name: /1$/ });
  expect(marksOf(group)).toEqual(expect.arrayContaining(['快递']));
});

it('says that earlier records are still being read, and lists them when they are', async () => {
  const user = userEvent.setup();
  const early = new SearchService(test.db);
  const late = service;
  service = early;
  open();
  await user.keyboard('张三');
  expect((await screen.findByRole('status')).textContent).toContain('更早的记录');
  service = late;
  hearWhole();
  await screen.findByRole('group', { name: /9$/ });
  expect(screen.queryByRole('status')).toBeNull();
});

it('a record that comes while the box is open is found by the next letter', async () => {
  const user = userEvent.setup();
  open();
  await user.keyboard('欧阳');
  test.at('2026-11-21T10:00:00+08:00');
  await test.run('record.create', { register: 'visitors', data: aVisitor({ name: '欧阳锋', badge: '' }) });
  await user.keyboard('锋');
  expect((await screen.findByRole('group')).textContent).toContain('欧阳锋');
});

it('looks into the archive that is open as well, and opens its record there', async () => {
  const user = userEvent.setup();
  const other = await testDesk();
  const made = await other.run('record.create', { register: 'visitors', data: aVisitor({ name: '欧阳锋', badge: '' }) });
  const inArchive = new SearchService(other.db);
  await inArchive.start();
  const search = { ...(kept.search as object), find: (...asked: Parameters<SearchService['find']>) => inArchive.find(...asked) };
  const opened = vi.fn();
  const book = { title: '存档 访客 2024', db: other.db, search: search as never, open: opened };
  useShownArchive.getState().show(book);
  open();
  await user.keyboard('oyf');
  expect((await screen.findByRole('group', { name: '存档 访客 2024 1' })).textContent).toContain('欧阳锋');
  await user.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledWith(made.rows[0]?.id);
  useShownArchive.getState().leave(book);
  inArchive.stop();
});

it('leads to the archives that were made while none of them is open', async () => {
  const user = userEvent.setup();
  const { history } = open();
  await user.keyboard('查无此人');
  expect(screen.queryByText('到存档里找')).toBeNull();
  const note = { name: 'a.dbarc', register: 'visitors', year: 2024, digest: 'd', rows: 9, at: '2026-01-02T09:00:00+08:00', by: 'x' };
  await test.db.settings.put({ key: archivesSetting.key, value: [note] });
  expect(await screen.findByRole('group', { name: '存档文件 1 份' })).toBeDefined();
  await user.keyboard('{Enter}');
  expect(history.at(-1)).toBe('/archive');
  await test.db.settings.delete(archivesSetting.key);
});

it('asks the worker at once, and of the letters typed while it answers only the last', async () => {
  const user = userEvent.setup();
  let answer: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked: string[] = [];
  const search = must(kept.search as { readonly find: SearchService['find'] } | null, 'a search');
  kept.search = {
    ...search,
    find: async (...question: Parameters<SearchService['find']>) => {
      asked.push(question[0].flat()[0] ?? '');
      await slow;
      return search.find(...question);
    },
  };
  open();
  await user.keyboard('zs1');
  expect(asked).toEqual(['z']);
  await user.keyboard('{Backspace}');
  answer();
  expect(await screen.findByRole('group', { name: /9$/ })).toBeDefined();
  expect(asked).toEqual(['z', 'zs']);
});

it('shows what is found meanwhile, as long as older records are still being read', async () => {
  const user = userEvent.setup();
  const search = must(kept.search as { readonly find: SearchService['find'] } | null, 'a search');
  let asked = 0;
  kept.search = {
    ...search,
    find: async (...question: Parameters<SearchService['find']>) => {
      asked += 1;
      return asked === 1 ? { groups: [], whole: false } : search.find(...question);
    },
  };
  open();
  await user.keyboard('z');
  // Nobody calls `onWhole` here.
  expect(await screen.findByRole('group', { name: /9$/ }, { timeout: 5_000 })).toBeDefined();
});
