import { must } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it, test } from 'vitest';
import { type ArchiveAbout, ArchiveStory, ArchiveWriter, archiveName, storedDefinition } from './archive';
import { SNAPSHOT_FORMAT, type SnapshotHeader } from './format';

const row = (id: string, at: string): Row => ({
  id,
  register: 'visitors',
  no: `FK-${id}`,
  site: 's',
  desk: '',
  state: 'left',
  open: 0,
  unit: '3-2-1203',
  at,
  dueAt: '9999',
  createdAt: at,
  createdBy: 'p',
  updatedAt: at,
  updatedBy: 'p',
  rev: 1,
  v: 1,
  voided: '',
  mark: '',
  links: [],
  files: [],
  data: { name: '张三' },
});

const header: SnapshotHeader = {
  kind: 'archive',
  format: SNAPSHOT_FORMAT,
  app: '1.0.0',
  schema: 1,
  versions: { visitors: 1 },
  site: 's',
  siteName: '云栖苑',
  desk: '',
  at: '2026-11-21T09:00:00+08:00',
  reason: 'archive',
  head: { seq: 9, hash: 'a'.repeat(64) },
};
const about: ArchiveAbout = { year: 2024, definition: storedDefinition(definitionOf('visitors')), people: { p: '王敏' } };

function lines(head: SnapshotHeader = header): readonly string[] {
  const writer = new ArchiveWriter();
  const texts = [
    writer.line({ t: 'head', head }),
    writer.line({ t: 'about', about }),
    writer.line({ t: 'put', s: 'rows', v: row('1', '2024-05-06T10:00:00+08:00') }),
    writer.line({ t: 'put', s: 'rows', v: row('2', '2024-05-07T10:00:00+08:00') }),
    writer.line({ t: 'file', hash: 'b'.repeat(64), record: '1', type: 'image/png', data: 'AAAA', last: true }),
    writer.line({ t: 'near' }),
    writer.line({ t: 'put', s: 'rows', v: row('3', '2023-05-07T10:00:00+08:00') }),
  ];
  return [...texts, writer.end().text].map((text) => text.slice(0, -1));
}

const mine = { schema: 1, versions: { visitors: 1 } };

/** What reading comes to: the sum's counts, or the refusal's code. */
function read(texts: readonly string[]): unknown {
  const story = new ArchiveStory(mine);
  for (const text of texts) {
    const line = story.take(text);
    if (!line.ok) return line.error.code;
  }
  const end = story.close();
  return end.ok ? [end.value.sum.rows, end.value.sum.near, end.value.sum.files, end.value.about.year] : end.error.code;
}

describe('an archive', () => {
  it('reads back as it was written, linked records apart', () => expect(read(lines())).toEqual([2, 1, 1, 2024]));

  it('knows the register in years to come: labels of every field and state', () => {
    const stored = storedDefinition(definitionOf('visitors'));
    expect(JSON.parse(JSON.stringify(stored)).fields.name.label.zh).toBe('姓名');
    expect(Object.keys(stored.states)).toContain('left');
  });

  test.each([
    ['the sum is missing', (all: readonly string[]) => all.slice(0, -1), 'archive.cut'],
    ['half of it is missing', (all: readonly string[]) => all.slice(0, 3), 'archive.cut'],
    ['a record was taken out', (all: readonly string[]) => all.filter((_, i) => i !== 3), 'archive.damaged'],
    ['two changed places', (all: readonly string[]) => all.map((one, i) => all[i === 2 ? 3 : i === 3 ? 2 : i] ?? one), 'archive.damaged'],
    ['a name was altered', (all: readonly string[]) => all.map((one) => one.replace('张三', '张二')), 'archive.damaged'],
    ['something stands after the end', (all: readonly string[]) => [...all, all[2] ?? ''], 'archive.damaged'],
    ['the header comes twice', (all: readonly string[]) => [all[0] ?? '', ...all], 'archive.damaged'],
    ['it begins in the middle', (all: readonly string[]) => all.slice(1), 'archive.damaged'],
    ['nothing at all', () => [], 'archive.cut'],
    ['no JSON', () => ['hello'], 'archive.damaged'],
    ['a snapshot', () => lines({ ...header, kind: 'snapshot' }), 'archive.not'],
    ['of a newer program', () => lines({ ...header, versions: { visitors: 2 } }), 'archive.newer'],
    ['of a newer format', () => lines({ ...header, format: SNAPSHOT_FORMAT + 1 }), 'archive.newer'],
  ])('is refused when %s', (_, alter, code) => expect(read(alter(lines()))).toBe(code));

  it('is refused with any single letter changed', () => {
    const all = lines().join('\n');
    let checked = 0;
    for (let at = 0; at < all.length; at += 37) {
      const letter = must(all[at], 'within');
      if (letter === '\n') continue;
      const altered = `${all.slice(0, at)}${letter === '0' ? '1' : '0'}${all.slice(at + 1)}`;
      expect(typeof read(altered.split('\n'))).toBe('string');
      checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('has a name that tells what it is', () => {
    expect(archiveName('S1', '', 'visitors', 2024, '2026-11-21T09:00:00+08:00')).toBe('S1-main_20261121T090000_visitors-2024.dbarc');
  });
});
