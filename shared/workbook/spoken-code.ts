/** Checksums and keys as short codes that two people can compare on the phone (EX-3). */
import { sha256Hex } from '@shared/base/hash';

/**
 * Digits and letters of which no two look alike: of 0 O Q and 1 I L none, of 2 Z, 5 S, 6 G, 8 B and U V the first. Twelve of them hold 55 bits:
 * nobody makes another file with the same code before the phone call.
 */
const LETTERS = '23456789ACDEFHJKMNPRTUWXY';
const GROUP = 4;
/** Hex digits of the digest that the code is made of. */
const TAKEN = 32;

/** 确认码 of a workbook by its overall checksum (hex): `7K4M-CPXA-9HET`. */
export function confirmationCode(checksum: string): string {
  return spoken(checksum, 3);
}

/** 密钥码 of a public key (hex), one group longer since it is confirmed once and believed for years; '' for none. */
export function keyCode(publicKey: string): string {
  return publicKey === '' ? '' : spoken(sha256Hex(`deskbook key ${publicKey}`), 4);
}

/** '' for what is no digest. */
function spoken(digest: string, groups: number): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) return '';
  const base = BigInt(LETTERS.length);
  let rest = BigInt(`0x${digest.slice(0, TAKEN)}`);
  let code = '';
  for (let i = 0; i < groups * GROUP; i++) {
    if (i > 0 && i % GROUP === 0) code += '-';
    code += LETTERS[Number(rest % base)] ?? '';
    rest /= base;
  }
  return code;
}
