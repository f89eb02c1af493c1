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
  ['follow', '--servers'],
  ['follow --servers http://h:1', '--servers'],
  ['follow --servers h:4222 --database g.duckdb', '--database'],
  ['follow --servers h:4222 --database postgres://u:secret@h/d', '--database'],
  ['follow --servers h:4222 --board 8470', '--board'],
  ['follow --servers h:4222 --keep 0', '--keep'],
  ['follow --servers h:4222 --settle x', '--settle'],
  ['week --week 2026-W47 --out w', '--site'],
  ['week --site S1 --week 47 --out w', '--week'],
  ['week --site S1 --week 2026-W47', '--out'],
  ['week --site S1 --week 2026-W47 --out w --at today', '--at'],
  ['week --site S1 --week 2026-W47 --out w --privacy none', '--privacy'],
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
  expect(readArguments('follow --servers a:1,b:2 --user u --password-file p --board [::1]:80'.split(' '), 'C')).toEqual({
    ok: true,
    value: {
      command: 'follow',
      servers: ['a:1', 'b:2'],
      database: '',
      user: 'u',
      passwordFile: 'p',
      creds: '',
      ca: '',
      board: { host: '::1', port: 80 },
      keep: 16,
      books: '',
      settle: 5,
      lang: 'en',
    },
  });
  expect(readArguments('week --site S1 --week 2026-W47 --out w.xlsx --privacy left'.split(' '), 'zh')).toMatchObject({
    ok: true,
    value: { command: 'week', site: 'S1', week: '2026-W47', out: 'w.xlsx', at: '', privacy: 'left', lang: 'zh' },
  });
  expect(readArguments([], 'C')).toEqual({ ok: true, value: { command: 'help', lang: 'en' } });
});
