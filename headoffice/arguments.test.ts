import { expect, it } from 'vitest';
import { readArguments } from './arguments';

it.each<[string, string]>([
  ['merge in', '--database'],
  ['merge --database g.duckdb', 'DIR'],
  ['merge in more --database g', 'more'],
  ['merge in --database g --workers 0', '--workers'],
  ['merge in --database g --together x', '--together'],
  ['merge in --database g --from 2026-47', '--from'],
  ['watch in --database g --to W47', '--to'],
  ['generate --sites 3', '--out'],
  ['generate in --out in', 'in'],
  ['generate --out in --weeks 0', '--weeks'],
  ['collect in', 'collect'],
  ['merge in --database g --lang de', '--lang'],
  ['merge in --database g --every 0', '--every'],
  ['prove in', 'in'],
  ['prove --kills 0', '--kills'],
  ['prove --sites 0', '--sites'],
  ['opinions --out sent', 'FILE'],
  ['opinions group.xlsx', '--out'],
])('does not understand %s', (line, what) => {
  expect(readArguments(line.split(' '), 'C')).toEqual({ ok: false, error: { code: 'usage', params: { what } } });
});

it('reads what was asked, in the language of the system', () => {
  const asked = readArguments('merge in --database g.duckdb --out group.xlsx --workers 2'.split(' '), 'zh_CN.UTF-8');
  const shared = {
    command: 'merge',
    folder: 'in',
    out: 'group.xlsx',
    page: '',
    database: 'g.duckdb',
    workers: 2,
    together: 16,
    every: 3,
    from: '',
    to: '',
  };
  expect(asked).toEqual({ ok: true, value: { ...shared, lang: 'zh' } });
  expect(readArguments('prove --sites 750 --weeks 4 --odd 1'.split(' '), 'C')).toMatchObject({
    ok: true,
    value: { command: 'prove', sites: 750, weeks: 4, odd: 1, kills: 3, together: 16, out: '', lang: 'en' },
  });
  expect(readArguments('opinions group.xlsx --out sent'.split(' '), 'C')).toEqual({
    ok: true,
    value: { command: 'opinions', file: 'group.xlsx', out: 'sent', lang: 'en' },
  });
  expect(readArguments([], 'C')).toEqual({ ok: true, value: { command: 'help', lang: 'en' } });
});
