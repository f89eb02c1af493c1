/** The signed form came in later: its scan is attached and the callback that waited for it is closed (CB-4). */
import { putAttachment } from '@renderer/db/attachments';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSignRequest } from '@renderer/stores/sign-request';
import { Button } from '@renderer/ui/parts/button';
import type { Refusal } from '@shared/base/result';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { useRef, useState } from 'react';
import { FilePick } from './file-pick';
import { words } from './texts';
import { useCallFiles } from './use-call-files';

interface SignatureBlockProps {
  readonly row: Row<CallbackData>;
  readonly onDone: () => void;
}

export function SignatureBlock({ row, onDone }: SignatureBlockProps) {
  const t = useText(words);
  const { db, run, now, actor } = useDesk();
  const sentence = useRefusal();
  const { files, setFiles } = useCallFiles(row.id);
  const [error, setError] = useState('');
  const busy = useRef(false);
  const ask = useSignRequest((state) => state.ask);
  const tie = async (): Promise<Refusal | null> => {
    for (const file of files) {
      const kept = await putAttachment(db, { record: row.id, blob: file, name: file.name, role: 'signed', at: now(), by: actor.name });
      if (!kept.ok) return kept.error;
      const tied = await run('record.attach', { id: row.id, file: kept.value });
      if (!tied.ok && tied.error.code !== 'file.twice') return tied.error;
    }
    const signed = await run('callbacks.signature', { id: row.id });
    return signed.ok ? null : signed.error;
  };
  const save = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const refused = await tie();
    busy.current = false;
    if (refused) setError(sentence(refused, callbacks.refusals));
    else {
      setFiles([]);
      onDone();
    }
  };
  return (
    <section className="card call-card">
      <h3>{t('signatureTitle')}</h3>
      <p className="muted">{t('signatureHint')}</p>
      <div className="row">
        <FilePick files={files} onChange={setFiles} />
        <Button tone="main" onClick={() => void save()}>
          {t('signatureDone')}
        </Button>
        <Button onClick={() => ask({ record: row.id, as: 'round' })}>{t('signOnScreen')}</Button>
      </div>
      {error !== '' && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
    </section>
  );
}
