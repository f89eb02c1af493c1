import { describe, expect, it } from 'vitest';
import type { Row } from '../../registers/contract/row';
import type { InstructionData } from '../../registers/instructions/fields';
import { anInstruction } from '../../registers/instructions/fixtures';
import { aRelease } from '../../registers/releases/fixtures';
import { consentBy, consentMissing } from './consent';

type Given = Parameters<typeof aRelease>[0];
const standing = {
  no: 'ZT-20261120-001',
  state: 'active',
  data: anInstruction({ kind: 'moving', person: '', until: '2026-11-30' }),
} as Row<InstructionData>;

describe('consent of the owner (RG-5, BY-10)', () => {
  it.each<[string, Given, boolean, boolean, boolean]>([
    ['an owner asks nobody', { identity: 'owner' }, false, false, false],
    ['a tenant with nothing', { identity: 'tenant' }, false, true, false],
    ['a tenant whose owner agreed', { identity: 'tenant', consent: 'yes' }, false, false, false],
    ['a firm with nothing', { identity: 'works' }, false, true, false],
    ['a tenant with a standing instruction', { identity: 'tenant' }, true, false, true],
    ['an owner who says no today', { identity: 'tenant', consent: 'no' }, true, true, false],
    ['after the last day of the instruction', { identity: 'tenant', validOn: '2026-12-01' }, true, true, false],
  ])('%s', (_, given, instructed, missing, named) => {
    const known = instructed ? [standing] : [];
    expect(consentMissing(aRelease(given), known)).toBe(missing);
    expect(consentBy(aRelease(given), known)?.no === standing.no).toBe(named);
  });
});
