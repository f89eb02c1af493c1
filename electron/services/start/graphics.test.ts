import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolderFor } from '../temp-folder';
import { drawsInSoftware, graphicsNote, noteGraphicsCrash } from './graphics';

const folder = tempFolderFor(beforeEach, afterEach);
const NOON = Date.parse('2026-11-22T12:00:00+08:00');
const DAY = 24 * 60 * 60 * 1000;

describe('graphics', () => {
  it('are drawn by the card until the third crash, and again by it in another version', () => {
    const seen = [0, 1, 2, 3].map((n) => {
      noteGraphicsCrash(folder(), '1.0.0', NOON + n * DAY);
      return drawsInSoftware(folder(), '1.0.0');
    });
    expect(seen).toEqual([false, false, true, true]);
    expect(drawsInSoftware(folder(), '1.1.0')).toBe(false);
    noteGraphicsCrash(folder(), '1.1.0', NOON);
    expect(drawsInSoftware(folder(), '1.1.0')).toBe(false);
    expect(readdirSync(folder())).toEqual(['graphics.json']);
  });

  it('forget crashes that lie more than a week back, and those of a clock that went back', () => {
    for (const days of [0, 1, 9]) noteGraphicsCrash(folder(), '1.0.0', NOON + days * DAY);
    expect(drawsInSoftware(folder(), '1.0.0')).toBe(false);
    noteGraphicsCrash(folder(), '1.0.0', NOON);
    noteGraphicsCrash(folder(), '1.0.0', NOON + 1);
    expect(drawsInSoftware(folder(), '1.0.0')).toBe(false);
  });

  it.each(['', '{', '[]', '{"app":"1.0.0"}', '{"app":"1.0.0","crashes":"3"}', '{"app":"1.0.0","crashes":[1,2,3,4]}', '\0\0\0'])(
    'take the damaged note %j for none, and replace it',
    (text) => {
      writeFileSync(graphicsNote(folder()), text);
      expect(drawsInSoftware(folder(), '1.0.0')).toBe(false);
      for (const n of [0, 1, 2]) noteGraphicsCrash(folder(), '1.0.0', NOON + n);
      expect(drawsInSoftware(folder(), '1.0.0')).toBe(true);
    },
  );

  it('fail nobody when the note cannot be written', () => {
    mkdirSync(path.join(graphicsNote(folder()), 'in the way'), { recursive: true });
    expect(() => noteGraphicsCrash(folder(), '1.0.0', NOON)).not.toThrow();
    expect(existsSync(`${graphicsNote(folder())}.tmp`)).toBe(false);
  });
});
