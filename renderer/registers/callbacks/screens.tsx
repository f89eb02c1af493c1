/** What callbacks bring to their derived screens: the call panel for the action 回访, the rounds and what is owed under the fields. */

import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import { owesSignature } from '@shared/rules/callbacks/worklist';
import type { ActionPanelProps, DetailExtraProps } from '../register-ui';
import './call.css';
import { DueNote } from './call-notes';
import { CallPanel } from './call-panel';
import { CallbackFormExtra } from './form-extra';
import { RepliesBlock } from './replies-block';
import { RoundsView } from './rounds-view';
import { SignatureBlock } from './signature-block';
import { words } from './texts';

function RoundPanel({ row, onDone, onCancel }: ActionPanelProps) {
  const t = useText(words);
  return <CallPanel row={row as unknown as Row<CallbackData>} onDone={onDone} onCancel={onCancel} verb={t('saveHere')} />;
}

/** Above the fields: what presses before the last day. */
function CallbackLead({ row: found }: DetailExtraProps) {
  const { db, now } = useDesk();
  const row = found as unknown as Row<CallbackData>;
  const table = useLive(() => readSetting(db, workdaysSetting), [db]);
  return <div className="call-lead">{table && <DueNote row={row} table={table} now={now()} />}</div>;
}

function CallbackDetail({ row: found }: DetailExtraProps) {
  const row = found as unknown as Row<CallbackData>;
  return (
    <div className="stack">
      <RepliesBlock row={row} />
      {owesSignature(row) && <SignatureBlock row={row} onDone={() => undefined} />}
      <RoundsView data={row.data} />
    </div>
  );
}

export const callbackScreens = {
  detailLead: CallbackLead,
  detailExtra: CallbackDetail,
  formExtra: CallbackFormExtra,
  actionPanels: { round: RoundPanel },
} as const;
