// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokens } from './theme';

type Token = keyof typeof tokens;

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: Token, b: Token): number {
  const [light = 0, dark = 0] = [luminance(tokens[a]), luminance(tokens[b])].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens', () => {
  it('are the same in CSS and for antd', () => {
    const css = readFileSync(path.join(import.meta.dirname, 'styles/tokens.css'), 'utf8');
    const found = Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
    expect(found).toEqual(tokens);
  });

  it.each<[Token, readonly Token[]]>([
    ['ink', ['paper', 'ground', 'sunken', 'accent-soft']],
    ['ink-2', ['paper', 'ground', 'sunken', 'accent-soft']],
    ['ink-3', ['paper', 'ground', 'sunken', 'accent-soft']],
    ['paper', ['accent', 'ink', 'late']],
    ['accent', ['paper', 'ground', 'accent-soft']],
    ['accent-ink', ['paper', 'accent-soft']],
    ['late', ['paper', 'late-soft', 'accent-soft']],
    ['today', ['paper', 'today-soft', 'accent-soft']],
    ['done', ['paper', 'done-soft', 'accent-soft']],
    ['hold', ['paper', 'hold-soft']],
  ])('%s is readable (AA) on %j', (ink, grounds) => {
    for (const ground of grounds) expect(contrast(ink, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the border of a control (3:1)', () => {
    expect(contrast('line-3', 'paper')).toBeGreaterThanOrEqual(3);
  });
});
