import type { Row } from '@shared/registers/contract/row';
import type { ReleaseData } from '@shared/registers/releases/fields';
import { aRelease } from '@shared/registers/releases/fixtures';
import { expect, it } from 'vitest';
import { slipMeant, slipScanned } from './slips';

const row = {
  no: 'FX-20261121-003',
  unit: '3-2-1203',
  data: aRelease({ slipNo: 'A0057' }),
} as Row<ReleaseData>;

it.each([
  ['', true, false],
  ['FX-20261121-003', true, true],
  ['fx-20261121-003 ', true, true],
  ['003', true, false],
  ['a0057', true, true],
  ['1203', true, false],
  ['张伟', true, false],
  ['粤B', true, false],
  ['FX-20261121-004', false, false],
])('%j is meant: %s, scanned: %s', (typed, meant, scanned) => {
  expect(slipMeant(row, typed)).toBe(meant);
  expect(slipScanned([row], typed) === row).toBe(scanned);
});
