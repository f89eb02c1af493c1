import type { Deskbook } from '@renderer/db/database';
import type { FileRef } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { aPass } from '@shared/registers/passes/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { describe, expect, it } from 'vitest';
import { photoOf } from './photo';
import { aRow, NOW } from './testing/print-rows';

const file = (hash: string, role: FileRef['role'] = 'photo'): FileRef => {
  return { hash, name: `${hash}.jpg`, type: 'image/jpeg', size: 3, role, at: NOW, by: 'p1' };
};
const KEPT = ['old', 'new', 'scan'];
const db = {
  attachments: { get: async (hash: string) => (KEPT.includes(hash) ? { blob: new Blob([hash], { type: 'image/jpeg' }) } : undefined) },
} as unknown as Deskbook;

describe('photoOf', () => {
  it('knows a register whose slip has a place for a photo', () => expect(definitionOf('passes').print.slip?.photo).toBeDefined());

  it.each([
    ['the newest photo', 'passes', [file('old'), file('new'), file('scan', 'signed')], `data:image/jpeg;base64,${btoa('new')}`],
    ['none that is not on this desk', 'passes', [file('gone')], ''],
    ['none without one', 'passes', [file('scan', 'other')], ''],
    ['none for a form without a place', 'visitors', [file('new')], ''],
  ] as const)('gives %s', async (_, register, files, expected) => {
    expect(await photoOf(db, aRow(register, 'X-1', register === 'passes' ? aPass() : aVisitor(), { files }))).toBe(expected);
  });
});
