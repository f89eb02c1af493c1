/** The resident's signature on paper: a tick, and the photo or scan of the signed form (CB-4). */
import { useText } from '@renderer/i18n/use-text';
import { useId } from 'react';
import { FilePick } from './file-pick';
import { words } from './texts';
import type { CallForm } from './use-call-form';

export function SignatureRow({ form }: { readonly form: CallForm }) {
  const t = useText(words);
  const id = useId();
  const { answers, put, files, setFiles } = form;
  return (
    <div className="call-sign" data-field="signed">
      <span className="call-row-label">{t('signature')}</span>
      <label className="tick" htmlFor={id}>
        <input id={id} type="checkbox" checked={answers.signed} onChange={(event) => put({ signed: event.target.checked })} />
        {t('signedTick')}
      </label>
      <FilePick
        files={files}
        onChange={(next) => {
          setFiles(next);
          if (next.length > 0) put({ signed: true });
        }}
      />
      {!answers.signed && (
        <label className="tick" htmlFor={`${id}-screen`}>
          <input id={`${id}-screen`} type="checkbox" checked={form.onScreen} onChange={(event) => form.setOnScreen(event.target.checked)} />
          {t('screenTick')}
        </label>
      )}
      {!answers.signed && !form.onScreen && <span className="muted small">{t('signLater')}</span>}
    </div>
  );
}
