import { describe, expect, it } from 'vitest';
import { LAYER_D, PRESETS } from './presets';
import { type MatterKind, sourceOf, unnamedSources } from './sources';

const plain = { project: false, large: false, emergency: false };

function row(kind: MatterKind, traits: Partial<typeof plain> = {}): string {
  return [...PRESETS, LAYER_D].map((policy) => sourceOf({ kind, ...plain, ...traits }, policy)?.source ?? '-').join(' ');
}

describe('sourceOf, under A A2 B B2 C D', () => {
  it.each<[MatterKind, Partial<typeof plain>, string]>([
    ['complaint', {}, 'complaint complaint complaint complaint - today'],
    ['repair', {}, 'repair repair - repair - today'],
    ['repair', { project: true }, 'repair-project - repair-project - - today'],
    ['special', {}, 'special-service - - - - today'],
    ['consult', {}, 'other - - - - today'],
    ['help', {}, 'other - - help - today'],
    ['opinion', {}, 'other - - opinion - today'],
    ['suggestion', {}, 'other - - suggestion - today'],
    ['praise', {}, 'other - - - - today'],
    ['duty', {}, '- - - - - today'],
    ['duty', { emergency: true }, '- - emergency - - today'],
    ['repair', { emergency: true }, 'repair repair emergency repair - today'],
    ['complaint', { emergency: true }, 'complaint complaint complaint complaint - today'],
    ['event', {}, 'event - event - - -'],
    ['event', { large: true }, 'event - event large-event - -'],
    ['move-in', {}, '- - move-in - - -'],
    ['document', {}, '- - - - - -'],
    ['measured', {}, '- - - - measured -'],
    ['lost-customer', {}, '- - - - lost-customer -'],
  ])('%s %j', (kind, traits, expected) => {
    expect(row(kind, traits)).toBe(expected);
  });

  it('names the sources that make no callback', () => {
    const b2 = PRESETS.find((policy) => policy.id === 'B2');
    expect(b2 && unnamedSources(b2)).toContain('repair-project');
    expect(b2 && unnamedSources(b2)).not.toContain('opinion');
  });
});
