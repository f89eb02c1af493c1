/** Says what the start found and mended, or what a supervisor still has to take note of. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { type StartNotice, useLine } from '@renderer/stores/line';
import { may } from '@shared/rules/rights/may';
import { NoticeStrip } from './notice-strip';
import { words } from './texts';

/** Of those that are only said. */
const TONES: { readonly [Kind in StartNotice['kind']]?: 'late' | 'today' } = {
  behind: 'today',
  short: 'today',
  updated: 'today',
  uncopied: 'late',
  unread: 'late',
};

export function StartStrip() {
  const t = useText(words);
  const refusal = useRefusal();
  const { run, actor } = useDesk();
  const notice = useLine((line) => line.notice);
  const say = useLine((line) => line.say);
  if (notice === null) return null;
  const { kind, n, mark, detail } = notice;
  const text = t(`start.${kind}`, { n: Math.abs(n), detail });
  const known = async (): Promise<string> => {
    say(null);
    return '';
  };
  const tone = TONES[kind];
  if (tone !== undefined) return <NoticeStrip tone={tone} text={text} act={t('known')} onAct={known} />;
  if (!may(actor.role, 'start.acknowledge')) return <NoticeStrip tone="late" text={`${text} ${t('start.supervisor')}`} />;
  const acknowledge = async (reason: string): Promise<string> => {
    const result = await run('start.acknowledge', { mark, reason });
    if (!result.ok) return refusal(result.error);
    return known();
  };
  return <NoticeStrip tone="late" text={text} act={t('known')} reason={t('start.reason')} onAct={acknowledge} />;
}
