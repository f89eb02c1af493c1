/** All registers back to the snapshot: said in numbers, asked twice, with a reason that the journal keeps. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import type { LookedInto } from '@renderer/workers/look-job';
import { showTime } from '@shared/base/time';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { TextInput } from '../parts/labelled';
import { words } from './texts';
import type { RestoreWork } from './use-restore';

export function WholeRestore({ work, seen }: { readonly work: RestoreWork; readonly seen: LookedInto }) {
  const t = useText(words);
  const { actor } = useDesk();
  const [reason, setReason] = useState('');
  if (!may(actor.role, 'restore.whole')) {
    return (
      <div className="stack restore-part">
        <b>{t('whole')}</b>
        <span className="muted">{t('wholeRight')}</span>
      </div>
    );
  }
  return (
    <div className="stack restore-part">
      <b>{t('whole')}</b>
      <p>{t('wholeHow', { at: showTime(seen.header.at), n: seen.prefix ? seen.afterCount : '?' })}</p>
      <div className="row restore-ask">
        <div className="restore-reason">
          <TextInput label={t('reason')} maxLength={300} value={reason} onChange={setReason} />
        </div>
        <ConfirmButton disabled={reason.trim() === '' || work.busy !== null} onConfirm={() => void work.putAll(reason.trim())}>
          {t('wholeDo')}
        </ConfirmButton>
      </div>
    </div>
  );
}
