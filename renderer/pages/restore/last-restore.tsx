/** Says that all was put back not long ago: after the restore the window began anew, and this is where the person looks for what came of it. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { parseSnapshotName } from '@shared/backup/name';
import { minutesBetween, showTime } from '@shared/base/time';
import { restoresSetting } from '@shared/rules/safety/settings';
import { words } from './texts';

const DAY_MINUTES = 1440;

export function LastRestore() {
  const t = useText(words);
  const { db, now } = useDesk();
  const [last] = useLive(() => readSetting(db, restoresSetting), [db]) ?? [];
  if (!last || minutesBetween(last.at, now()) > DAY_MINUTES) return null;
  const at = parseSnapshotName(last.from)?.at ?? '';
  return (
    <Sentence tone="done">
      <b>{t('doneTitle', { at: at === '' ? last.from : showTime(at) })}</b>
      {` ${t('doneBy', { by: last.by, when: showTime(last.at), reason: last.reason })} ${t('doneUndo')}`}
    </Sentence>
  );
}
