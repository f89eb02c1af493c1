/** Signatures as RFC 8032 has them, and what is none. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy, publicKeyOf, signingKey, signText } from './signature';

const KEY = signingKey('secret', 'test');
const PUBLIC = publicKeyOf(KEY);
const SIGNED = signText(KEY, '周报');

describe('signatures', () => {
  it('are those of RFC 8032, test 1', () => {
    const key = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    expect(publicKeyOf(key)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(signText(key, '')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('are those of another implementation', () => {
    const der = Buffer.from(`302e020100300506032b657004220420${KEY}`, 'hex');
    const other = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    expect(createPublicKey(other).export({ format: 'der', type: 'spki' }).toString('hex').slice(-64)).toBe(PUBLIC);
    expect(sign(null, Buffer.from('周报'), other).toString('hex')).toBe(SIGNED);
  });

  it('keys of one secret differ by their purpose', () => {
    expect(signingKey('secret', 'another')).not.toBe(KEY);
    expect(signingKey('secret', 'test')).toBe(KEY);
  });

  it.each<[string, boolean, string, string, string]>([
    ['fits', true, PUBLIC, '周报', SIGNED],
    ['another text', false, PUBLIC, '周报 ', SIGNED],
    ['another key', false, publicKeyOf(signingKey('other', 'test')), '周报', SIGNED],
    ['an altered signature', false, PUBLIC, '周报', `${SIGNED.slice(0, -1)}${SIGNED.endsWith('0') ? '1' : '0'}`],
    ['no signature', false, PUBLIC, '周报', ''],
    ['no key', false, '', '周报', SIGNED],
    ['a key that is no point', false, 'f'.repeat(64), '周报', SIGNED],
    ['a key under which nothing would be everything', false, '0'.repeat(64), '周报', '0'.repeat(128)],
  ])('%s', (_, expected, key, text, signature) => expect(isSignedBy(key, text, signature)).toBe(expected));
});
