import { usePreferences } from '@renderer/stores/preferences';
import { text } from '@shared/base/text';
import { NOTHING_COLLECTED } from '@shared/group/collected';
import { collectedData } from '@shared/group/collected-data';
import { aFile as aWholeFile } from '@shared/group/fixtures';
import { type Outlier, outlierText } from '@shared/group/outliers';
import type { FileEntry } from '@shared/group/store';
import { fateText } from '@shared/group/words';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { bookName } from './book-name';
import { chosenFiles } from './chosen-files';
import { FilesTable } from './files-table';
import { fateSaid, outlierSaid } from './group-words';

const aFile = (path: string, part: Partial<FileEntry> = {}): FileEntry => aWholeFile({ path, hash: path, ...part });

const FILES: readonly FileEntry[] = [
  aFile('a.xlsx'),
  aFile('b.xlsx', { fate: 'older' }),
  aFile('c.xlsx', { fate: 'duplicate' }),
  aFile('d.xlsx', {
    fate: 'skipped',
    kind: 'altered',
    detail: text('「客户诉求」记录 TS-20261121-002「状态」改动', '"客户诉求" record TS-20261121-002 "状态" changed'),
  }),
  aFile('e.xlsx', { fate: 'skipped', kind: 'foreign', siteId: '', siteName: '', week: '', createdAt: '' }),
  aFile('f.xlsx', { corrections: 2 }),
  aFile('g.xlsx', { kind: 'resaved' }),
];

afterEach(() => {
  cleanup();
  usePreferences.setState({ language: 'zh' });
});

describe('the table of files', () => {
  it('has odd ones with what became of them, and whole ones on request', () => {
    render(<FilesTable files={collectedData({ ...NOTHING_COLLECTED, files: FILES }).files} />);
    const lines = (): readonly string[] =>
      within(screen.getByRole('table'))
        .getAllByRole('row')
        .slice(1)
        .map((row) => Array.from(row.children, (cell) => cell.textContent).join('|'));
    expect(lines()).toEqual([
      'd.xlsx|已改动|荔园|2026-W47|2026-11-23 09:00|「客户诉求」记录 TS-20261121-002「状态」改动',
      'g.xlsx|已重新保存|荔园|2026-W47|2026-11-23 09:00|',
      'b.xlsx|旧版重报|荔园|2026-W47|2026-11-23 09:00|',
      'c.xlsx|重复|荔园|2026-W47|2026-11-23 09:00|',
      'e.xlsx|不是周报||||',
      'f.xlsx|完整，含更正|荔园|2026-W47|2026-11-23 09:00|',
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: '也列出完整的 1 个' }));
    expect(lines()).toHaveLength(7);
    expect(screen.getByText('完整 2')).toBeTruthy();
  });

  it('says what is wrong in the language of the screen', () => {
    usePreferences.setState({ language: 'en' });
    render(<FilesTable files={FILES} />);
    expect(screen.getByText('"客户诉求" record TS-20261121-002 "状态" changed')).toBeTruthy();
    expect(screen.queryByText(/改动/)).toBeNull();
  });

  it('says so when nothing is odd', () => {
    render(<FilesTable files={[aFile('a.xlsx')]} />);
    expect(screen.getByText('1 个文件都完整。')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it.each(FILES.concat((['key', 'newer', 'damaged'] as const).map((kind) => aFile(kind, { kind, fate: 'skipped' }))))(
  '$path is called what the workbook calls it',
  (file) => expect(fateSaid(file, 'zh')).toBe(fateText(file)),
);

it.each([40, 3.456])('an outlier of %d reads as in the workbook', (value) => {
  const [desk] = collectedData({
    ...NOTHING_COLLECTED,
    weeks: [
      { siteId: 's', desk: '', week: '2026-W47', siteName: '', createdAt: '', figures: [], recounts: [], corrections: [], opinions: [] },
    ],
  }).desks;
  if (!desk) throw new Error('no desk');
  const found: Outlier = {
    desk,
    name: { id: 'x', name: '投诉率', unit: '件/千户', definition: '' },
    value,
    median: 12,
    low: 6.04,
    high: 18,
  };
  expect(outlierSaid(found, 'zh')).toBe(outlierText(found));
});

it('files of a folder have their path below it, without what lies beside them', () => {
  const file = (name: string, folder = ''): File => {
    const made = new File(['x'], name);
    Object.defineProperty(made, 'webkitRelativePath', { value: folder === '' ? '' : `${folder}/${name}` });
    return made;
  };
  const files = [
    file('a.xlsx'),
    file('b.xlsx', '周报/2026-W47'),
    file('~$b.xlsx', '周报'),
    file('c.xlsx', '周报/.git'),
    file('d.xlsx', '周报'),
  ];
  expect(chosenFiles(files).map(({ path }) => path)).toEqual(['a.xlsx', '2026-W47/b.xlsx', 'd.xlsx']);
});

it.each([
  ['2026-W47', '2026-W47', 'xlsx', '总部汇总_2026-W47.xlsx'],
  ['2026-W40', '2026-W47', 'html', '总部汇总_2026-W40至2026-W47.html'],
] as const)('the report of %s to %s as %s is called %s', (from, to, kind, name) => expect(bookName(from, to, kind)).toBe(name));
