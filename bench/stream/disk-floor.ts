/** What the disk takes to have a small piece for certain: the floor of a server that waits for it before it acknowledges. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { median } from '../figures/figures';
import type { Told } from './told';

const TIMES = 200;
const PIECE = Buffer.alloc(1_500, 'x');

export async function diskFloor(folder: string): Promise<Told> {
  const file = openSync(path.join(folder, 'floor'), 'w');
  const ms: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    writeSync(file, PIECE);
    fdatasyncSync(file);
    ms.push(performance.now() - began);
  }
  closeSync(file);
  return { what: 'an append of 1,500 bytes, flushed, on this disk', value: median(ms), unit: 'ms' };
}
