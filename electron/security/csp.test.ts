import { describe, expect, it } from 'vitest';
import { CSP } from './csp';
import directives from './csp.json';

/** Directives that `default-src` does not stand in for: each must be said. */
const ALONE = ['base-uri', 'form-action', 'frame-ancestors', 'require-trusted-types-for', 'trusted-types'];

describe('policy', () => {
  it('forbids what it does not name', () => expect(directives['default-src']).toBe("'none'"));

  it.each(ALONE)('says %s', (name) => expect(Object.keys(directives)).toContain(name));

  it.each([/https?:/, /wss?:/, /\*/, /unsafe-eval/, /unsafe-hashes/, /strict-dynamic/, /filesystem:/, /file:/, /report-/])(
    'has no %s',
    (word) => expect(CSP).not.toMatch(word),
  );

  it('takes scripts from our own files, and nothing inline but styles', () => {
    expect(directives['script-src']).toBe("'self'");
    expect(Object.entries(directives).flatMap(([name, value]) => (value.includes('unsafe-inline') ? [name] : []))).toEqual(['style-src']);
  });

  it('takes data: for pictures only', () => {
    expect(Object.entries(directives).flatMap(([name, value]) => (value.includes('data:') ? [name] : []))).toEqual(['img-src']);
  });

  it.each(['object-src', 'media-src', 'manifest-src', 'child-src'])('leaves %s to the default', (name) =>
    expect(Object.keys(directives)).not.toContain(name),
  );

  it('is one line of all of them', () => {
    expect(CSP.split('; ')).toHaveLength(Object.keys(directives).length);
    expect(CSP).not.toContain('\n');
  });
});
