import { describe, expect, it } from 'vitest';
import { CODE_BYTES, isLastGroup, lastGroup, makeCode, readCode } from './recovery-code';

const code = makeCode(Uint8Array.from({ length: CODE_BYTES }, (_, i) => i * 11));

describe('the recovery code', () => {
  it('is six groups without letters that look alike', () => {
    for (let byte = 0; byte < 256; byte++) {
      const made = makeCode(new Uint8Array(CODE_BYTES).fill(byte));
      expect(made).toMatch(/^([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/);
      expect(readCode(made)).toEqual({ ok: true, value: made });
    }
  });

  it('has 100 bits: each of twenty places takes 32 letters alike', () => {
    const seen = Array.from({ length: 256 }, (_, byte) => makeCode(new Uint8Array(CODE_BYTES).fill(byte))[0]);
    const counts = new Map<string | undefined, number>();
    for (const letter of seen) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array(32).fill(8));
  });

  it.each([
    ['as it is', code],
    ['without marks', code.replaceAll('-', '')],
    ['small, with blanks', code.toLowerCase().replaceAll('-', '  ')],
    ['full width, other marks', code.replaceAll('-', '—').replace(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ])('is read %s', (_how, typed) => {
    expect(readCode(typed)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['too short', code.slice(0, -1), 'code.length'],
    ['too long', `${code}2`, 'code.length'],
    ['with a letter it cannot have', `0${code.slice(1)}`, 'code.letters'],
    ['with another letter', `${code.startsWith('2') ? '3' : '2'}${code.slice(1)}`, 'code.slip'],
  ])('%s is refused before anything slow', (_what, typed, refusal) => {
    expect(readCode(typed)).toMatchObject({ ok: false, error: { code: refusal } });
  });

  it('is confirmed by its last group', () => {
    expect([isLastGroup(lastGroup(code).toLowerCase(), code), isLastGroup('', code), isLastGroup(code.slice(0, 4), code)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
