/** The scan of a paper that just came back: a file, dropped or chosen, or a picture taken here (BY-3). */
import { putAttachment } from '@renderer/db/attachments';
import { getRow } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { type TakenPaper, usePaperBack } from '@renderer/stores/paper-back';
import { CameraDialog } from '@renderer/ui/camera/camera-dialog';
import { useIncomingFiles } from '@renderer/ui/incoming-files';
import { useLetterKeys } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { printouts } from '@shared/registers/printouts/definition';
import { mayWrite } from '@shared/rules/rights/registers';
import { useRef, useState } from 'react';
import { words } from './texts';

interface SignedCopyProps {
  /** The record that is shown. */
  readonly row: Row;
  readonly taken: TakenPaper;
}

/** Letters that no action of a register and no tool of a record has. */
const FILE_KEY = 'K';
const CAMERA_KEY = 'V';

export function SignedCopy({ row, taken }: SignedCopyProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, now, run, actor, press } = useDesk();
  const paper = useLive(() => getRow(db, taken.paper), [db, taken.paper]);
  const leave = (): void => usePaperBack.getState().take(null);
  const picker = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const [shooting, setShooting] = useState(false);
  const [trouble, setTrouble] = useState('');
  // A register that takes no files, and one in which this person writes nothing, leave it to the paper's own line.
  const target = definitionOf(row.register).attachments !== 'none' && mayWrite(actor.role, row.register) ? row.id : taken.paper;
  const attach = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const kept = await putAttachment(db, { record: target, blob: file, name: file.name, role: 'signed', at: now(), by: actor.name });
      const tied = kept.ok ? await run('record.attach', { id: target, file: kept.value }) : kept;
      if (!tied.ok) return setTrouble(sentence(tied.error));
    }
    if (files.length > 0) leave();
  };
  useIncomingFiles(place, (files) => void attach(files), true);
  useLetterKeys({ [FILE_KEY]: () => picker.current?.click(), [CAMERA_KEY]: () => setShooting(true) }, !shooting);
  const notBack = (): void => {
    leave();
    press('record.act', { id: taken.paper, action: 'reopen', reason: t('paperNotBackWhy') });
  };
  const { backAt = '', backBy = '' } = paper ? rowAs(printouts, paper).data : {};
  return (
    <section ref={place} className="stack" aria-label={t('signedCopy')}>
      <Sentence
        tone="done"
        action={
          <Button small tone="quiet" onClick={notBack}>
            {t('paperNotBack')}
          </Button>
        }
      >
        {t(taken.scanned ? 'paperScanned' : 'paperTaken', { form: taken.form, by: backBy, at: backAt && shortTime(backAt, now()) })}
      </Sentence>
      <div className="row">
        <span>{t('signedCopyAsk')}</span>
        <Button small tone="main" keys={FILE_KEY} onClick={() => picker.current?.click()}>
          {t('signedCopyFile')}
        </Button>
        <Button small keys={CAMERA_KEY} onClick={() => setShooting(true)}>
          {t('signedCopyShoot')}
        </Button>
        <Button small onClick={leave}>
          {t('signedCopyNone')}
        </Button>
        <span className="muted small">{t('signedCopyDrop')}</span>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*,.pdf"
        multiple
        hidden
        aria-label={t('signedCopy')}
        onChange={(event) => {
          const list = [...(event.target.files ?? [])];
          event.target.value = '';
          void attach(list);
        }}
      />
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      {shooting && (
        <CameraDialog name={`${taken.form} ${row.no}`} onTake={(picture) => void attach([picture])} onClose={() => setShooting(false)} />
      )}
    </section>
  );
}
