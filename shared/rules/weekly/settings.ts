/** What a site sets for its weekly workbook: what leaves of residents' data, who gets it, and the key it is signed with. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';

export const exportPrivacy = defineSetting<'full' | 'masked' | 'left'>('export.privacy', z.enum(['full', 'masked', 'left']), 'masked');

/** To whom the week is usually handed over. */
export const exportReceiver = defineSetting('export.receiver', z.string().trim().max(100), '总部');

/** The public half of the key that signed last, 64 hex digits; '' before the first export. Its code is what head office compares on the phone. */
export const exportPublicKey = defineSetting('export.publicKey', z.string().max(64), '');

/** Signs the workbooks (EX-3); made with the first export, never shown, never in the journal. */
export const exportKey = defineSetting('secret:export.key', z.string().max(200), '');
