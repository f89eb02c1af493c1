/** How a site signs the checksum of its weekly workbook, and how anybody checks that without the site's secret (EX-3). */
import { hmacHex } from '@shared/base/hash';
import { isSignedBy, publicKeyOf, signingKey, signText } from '@shared/base/signature';

/** What is signed begins with it, and the key out of the site's secret is made for it alone. */
const PURPOSE = 'deskbook weekly workbook';

/** The public key, 64 hex digits, of the site (of the desk, where a site has several) whose secret this is. */
export function sitePublicKey(siteKey: string): string {
  return publicKeyOf(signingKey(siteKey, PURPOSE));
}

/** Signature of an overall checksum, in the form of this format of the workbook. */
export function signChecksum(formatVersion: number, siteKey: string, checksum: string): string {
  return formatVersion === 1 ? hmacHex(siteKey, checksum) : signText(signingKey(siteKey, PURPOSE), `${PURPOSE} ${checksum}`);
}

/** Whether the other half of this public key signed the checksum, from format 2 on. */
export function isChecksumSigned(publicKey: string, checksum: string, signature: string): boolean {
  return isSignedBy(publicKey, `${PURPOSE} ${checksum}`, signature);
}
