/** The script repeats itself for a seed, keeps the order of time, and is as large as asked for. */
import { describe, expect, test } from 'vitest';
import { mobile, plate } from './contacts';
import { estate } from './estate';
import { asCaller, somebody } from './names';
import { atDesk, shiftName } from './people';
import { randomOf } from './random';
import { type DemoPlan, demoScript } from './script';

const NOW = '2026-11-21T14:05:00+08:00';
const plan: DemoPlan = { seed: 3, units: 60, days: 6, now: NOW };

describe('demoScript', () => {
  test('is the same for the same seed, another for another', () => {
    expect(demoScript(plan)).toEqual(demoScript(plan));
    expect(JSON.stringify(demoScript(plan))).not.toBe(JSON.stringify(demoScript({ ...plan, seed: 4 })));
  });

  test('founds first, goes on in the order of time, and tells nothing later than now', () => {
    const steps = demoScript(plan);
    expect(steps[0]?.command).toBe('site.found');
    const times = steps.map((step) => step.at);
    expect(times).toEqual([...times].sort((a, b) => a.localeCompare(b)));
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-21');
    expect(times.filter((time) => time > NOW)).toEqual([]);
  });

  test('has the wanted number of units, and grows with the records asked for', () => {
    const made = (records: number): number =>
      demoScript({ ...plan, units: 1200, days: 3, records }).filter((step) => step.key !== '').length;
    expect(estate(3, 1200, '2026-11-21').length).toBe(1200);
    expect(new Set(estate(3, 1203, '2026-11-21').map((home) => home.code)).size).toBe(1203);
    expect(estate(3, 1200, '2026-11-21').some((home) => home.code === '3-2-1203')).toBe(true);
    expect(made(4000) / made(2600)).toBeGreaterThan(1.6);
  });

  test('writes duty entries into the shift in which they happened', () => {
    const entries = demoScript(plan).flatMap(({ input }) => {
      const { register, data } = input as { readonly register?: string; readonly data?: Readonly<Record<string, string>> };
      return register === 'duty' && data ? [data] : [];
    });
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter((data) => data['shift'] !== shiftName(data['happenedAt'] ?? ''))).toEqual([]);
  });

  test('brings what head office asked: one answered, two open, each of a week that was over', () => {
    const steps = demoScript({ ...plan, days: 16 });
    const taken = steps.filter(({ command }) => command === 'headopinions.take');
    const lines = taken.flatMap(({ input, at }) =>
      (input as { readonly lines: readonly { readonly week: string; readonly replyBy: string }[] }).lines.map((line) => ({ ...line, at })),
    );
    expect(lines.map(({ week }) => week)).toEqual(['2026-W45', '2026-W46', '2026-W46']);
    expect(lines.every(({ replyBy, at }) => replyBy > at.slice(0, 10))).toBe(true);
    expect(lines.filter(({ replyBy }) => replyBy > NOW.slice(0, 10))).toHaveLength(2);
    const answers = steps.filter(({ input }) => (input as { readonly action?: string }).action === 'answer');
    expect(answers.map(({ key }) => key)).toEqual(['']);
    expect(demoScript(plan).some(({ command }) => command === 'headopinions.take')).toBe(false);
  });

  test('leaves no pattern of a text unfilled', () => {
    const { records: _, ...rest } = { records: 0, ...plan };
    expect(JSON.stringify(demoScript({ ...rest, units: 200, days: 20 }).slice(1)).match(/[^"]{0,10}\|[^"]{0,10}|\{=/)).toBeNull();
  });
});

describe('chance', () => {
  test.each([
    ['{a|b}', /^[ab]$/],
    ['x{a|b}{c|}', /^x[ab]c?$/],
    ['plain', /^plain$/],
  ])('text %s', (pattern, shape) => {
    const random = randomOf(1, 'text');
    for (let i = 0; i < 20; i++) expect(random.text(pattern)).toMatch(shape);
  });

  test('texts of one matter fit each other', () => {
    const random = randomOf(1, 'matter');
    const list = [{ weight: 1, what: '{=door|lamp} broken', done: 'mended the {=door|lamp}' }];
    const seen = new Set(Array.from({ length: 30 }, () => Object.values(random.matter(list)).join(' / ')));
    expect(seen).toEqual(new Set(['1 / door broken / mended the door', '1 / lamp broken / mended the lamp']));
  });

  test('phones, plates and names look right', () => {
    const random = randomOf(9, 'looks');
    for (let i = 0; i < 200; i++) {
      expect(mobile(random)).toMatch(/^1[3-9]\d{9}$/);
      expect(plate(random)).toMatch(/^[粤湘赣桂][A-Z]·[A-Z0-9]{5,6}$/);
      const person = somebody(random);
      expect([person.name, `${person.surname}先生`, `${person.surname}女士`]).toContain(asCaller(random, person));
    }
  });
});

test.each([
  ['2026-11-21T08:00:00+08:00', '2026-11-21T15:00:00+08:00', true],
  ['2026-11-21T15:00:00+08:00', '2026-11-21T16:00:00+08:00', false],
  ['2026-11-21T23:45:00+08:00', '2026-11-22T03:00:00+08:00', true],
])('the same person sits at the desk at %s and %s: %s', (a, b, same) => {
  expect(atDesk(a) === atDesk(b)).toBe(same);
});
