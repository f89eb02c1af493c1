import { kindById } from '@renderer/print-jobs/kinds';
import type { SiteForm } from '@shared/rules/site/settings';
import { describe, expect, it } from 'vitest';
import { chosenParts, isPrinted, trimmed } from './form-choices';

const kind = { ...kindById('visitors'), off: ['belongings'] };

describe('chosenParts (BY-17)', () => {
  it.each<[string, SiteForm, string, boolean, SiteForm]>([
    ['takes a column off', {}, 'plate', false, { hidden: ['plate'] }],
    ['brings it back', { hidden: ['plate', 'org'] }, 'plate', true, { hidden: ['org'] }],
    ['adds one shipped without', {}, 'belongings', true, { added: ['belongings'] }],
    ['takes that off again', { added: ['belongings'] }, 'belongings', false, { added: [] }],
  ])('%s', (_, own, key, prints, expected) => {
    const chosen = chosenParts(kind, own, key, prints);
    expect(chosen).toEqual(expected);
    expect(isPrinted(kind, { ...own, ...chosen }, key)).toBe(prints);
  });
});

describe('trimmed', () => {
  it('keeps only what differs from the form as shipped', () => {
    const as: SiteForm = { title: '', code: 'KF-01', letterhead: '', paper: 'A4', hidden: [], added: [], remarks: '' };
    expect(trimmed(as, kind)).toEqual({ code: 'KF-01' });
    expect(trimmed({ back: false }, kind)).toEqual({});
    expect(trimmed({ back: true }, kind)).toEqual({ back: true });
    expect(trimmed({ back: true }, kindById('requests'))).toEqual({});
    expect(trimmed({ paper: 'A5', hidden: ['plate'] }, kind)).toEqual({ paper: 'A5', hidden: ['plate'] });
  });
});
