/** Says what is wrong with the computer's clock, in one sentence, until somebody has looked at it. Saving goes on meanwhile. */
import { useClockWatch } from '@renderer/desk/clock-watch';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { showTime } from '@shared/base/time';
import type { ClockTrouble } from '@shared/rules/clock/trouble';
import { isFree, may } from '@shared/rules/rights/may';
import { NoticeStrip } from './notice-strip';
import { words } from './texts';

const HOUR = 60;

export function ClockStrip() {
  const t = useText(words);
  const refusal = useRefusal();
  const { db, run, actor } = useDesk();
  const { trouble, look } = useClockWatch(db);
  if (trouble === null || !may(actor.role, 'clock.acknowledge')) return null;
  const acknowledge = async (reason: string): Promise<string> => {
    const result = await run('clock.acknowledge', { ...inputOf(trouble), reason });
    if (!result.ok) return refusal(result.error);
    look();
    return '';
  };
  const text =
    trouble.kind === 'zone'
      ? t('clock.zone', { zone: zoneWords(trouble.zone) })
      : t(`clock.${trouble.kind}`, { from: showTime(trouble.from), to: showTime(trouble.to) });
  const asked = isFree(actor.role, 'clock.acknowledge') ? {} : { reason: t('clock.reason') };
  return (
    <NoticeStrip tone={trouble.kind === 'zone' ? 'today' : 'late'} text={text} act={t('clock.right')} {...asked} onAct={acknowledge} />
  );
}

function inputOf(trouble: ClockTrouble) {
  return trouble.kind === 'zone' ? { kind: trouble.kind, from: '', to: '', zone: trouble.zone } : { ...trouble, zone: 0 };
}

/** 540 → `UTC+9`, -210 → `UTC-3:30`. */
function zoneWords(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % HOUR;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / HOUR)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
