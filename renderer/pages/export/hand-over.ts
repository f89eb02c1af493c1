/** 报送: the kept file goes to a folder or a stick that the person picks, is read back there, and only then the ledger says so (EX-4). */
import { readAttachment } from '@renderer/db/attachments';
import type { Desk } from '@renderer/desk/desk-context';
import { err, ok, type Result } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { XLSX } from './export-week';

/** `save`: the file is saved now. `note`: it went another way, and only the ledger has to know. */
export type HandWay = 'save' | 'note';

export interface Handed {
  /** Name under which the file was saved; '' when it was only noted. */
  readonly fileName: string;
}

/**
 * Hands a report over that waits for it. Refusals: `hand.gone` (the file is not kept here any more), `job.cancelled` (no place was picked),
 * `export.save` with the host's reason as `why` (the stick is full, was pulled out, is locked …), `hand.short` (less arrived than was written):
 * in all these nothing is noted. `hand.noted` with the ledger's refusal as `why`: the file is saved, the ledger does not say so.
 */
export async function handOver(desk: Desk, report: Row, to: string, way: HandWay): Promise<Result<Handed>> {
  const saved = way === 'save' ? await saveKept(desk, report) : ok('');
  if (!saved.ok) return saved;
  const noted = await desk.run('record.act', { id: report.id, rev: report.rev, action: 'hand', data: { sentTo: to } });
  if (noted.ok) return ok({ fileName: saved.value });
  return way === 'save' ? err({ code: 'hand.noted', params: { why: noted.error.code } }) : noted;
}

/** The host writes beside the place, reads back and renames: what is there under the name is whole. */
async function saveKept({ db, host }: Desk, { files }: Row): Promise<Result<string>> {
  const [file] = files;
  const blob = file ? await readAttachment(db, file.hash) : null;
  if (!file || !blob) return err({ code: 'hand.gone' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const saved = await host.saveFile(file.name, bytes, XLSX);
  if (!saved.saved) return err({ code: saved.reason === 'cancelled' ? 'job.cancelled' : 'export.save', params: { why: saved.reason } });
  return saved.bytes === bytes.length ? ok(saved.name) : err({ code: 'hand.short' });
}
