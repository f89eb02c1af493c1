/** The photo of a record as an address that a form can show. */
import { readAttachment } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';

/** Longer side in pixels: 49 mm at 300 dots an inch. */
const SIDE = 580;

/** A `data:` address of the newest photo, made smaller; '' when the slip has no place for one or none is on this desk. */
export async function photoOf(db: Deskbook, { register, files }: Row): Promise<string> {
  if (definitionOf(register).print.slip?.photo === undefined) return '';
  const newest = files.filter(({ role, type }) => role === 'photo' && type.startsWith('image/')).at(-1);
  const blob = newest ? await readAttachment(db, newest.hash) : null;
  return blob ? addressOf(await smaller(blob)) : '';
}

/** A picture that cannot be made smaller is taken as it is. */
async function smaller(blob: Blob): Promise<Blob> {
  if (typeof createImageBitmap === 'undefined') return blob;
  try {
    const full = await createImageBitmap(blob);
    const scale = Math.min(1, SIDE / Math.max(full.width, full.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(full.width * scale)), Math.max(1, Math.round(full.height * scale)));
    canvas.getContext('2d')?.drawImage(full, 0, 0, canvas.width, canvas.height);
    full.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  } catch {
    return blob;
  }
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('the photo cannot be read'));
    reader.readAsDataURL(blob);
  });
}
