import { expect, it } from 'vitest';
import { attachmentName } from './file-name';

it.each([
  ['张伟身份证.JPG', 'FX-20261121-003_1a2b3c4d.jpg'],
  ['13812345678', 'FX-20261121-003_1a2b3c4d'],
  ['合同.张伟', 'FX-20261121-003_1a2b3c4d'],
  ['scan.2026.pdf', 'FX-20261121-003_1a2b3c4d.pdf'],
])('%s → %s', (name, expected) => {
  expect(attachmentName({ no: 'FX-20261121-003' }, { hash: '1a2b3c4d5e6f', name })).toBe(expected);
});
