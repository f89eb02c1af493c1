/** What a rebuild found damaged or left behind, on every page until a supervisor has taken note of it: whoever pressed the key may be gone. */

import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { showTime } from '@shared/base/time';
import { may } from '@shared/rules/rights/may';
import { damagedSetting } from '@shared/rules/safety/settings';
import { unseenDamage } from '@shared/rules/safety/unseen';
import { acknowledgedSetting } from '@shared/rules/start/settings';
import { NoticeStrip } from './notice-strip';
import { words } from './texts';

export function DamageStrip() {
  const t = useText(words);
  const refusal = useRefusal();
  const { db, run, actor } = useDesk();
  const unseen = useLive(async () => unseenDamage(await readSetting(db, damagedSetting), await readSetting(db, acknowledgedSetting)), [db]);
  if (!unseen) return null;
  const { damage, mark } = unseen;
  const n = damage.faults.length;
  const found = [...(n > 0 ? [t('damage.places', { n })] : []), ...(damage.left > 0 ? [t('damage.left', { n: damage.left })] : [])];
  const text = t('damage.found', { at: showTime(damage.at), found: found.join(t('damage.and')) || t('damage.file') });
  if (!may(actor.role, 'start.acknowledge')) return <NoticeStrip tone="late" text={`${text} ${t('start.supervisor')}`} />;
  const acknowledge = async (reason: string): Promise<string> => {
    const result = await run('start.acknowledge', { mark, reason });
    return result.ok ? '' : refusal(result.error);
  };
  return <NoticeStrip key={mark} tone="late" text={text} act={t('known')} reason={t('damage.reason')} onAct={acknowledge} />;
}
