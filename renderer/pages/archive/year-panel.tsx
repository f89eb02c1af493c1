/** One year of a book: how much of it can be put away, what holds the rest, and the button that makes the archive. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { may } from '@shared/rules/rights/may';
import { useLocation } from 'wouter';
import { sizeWords } from '../safety/size-words';
import type { Look } from './look';
import { makeYear } from './make';
import { words } from './texts';
import type { ArchiveWork } from './use-archive';

interface YearPanelProps {
  readonly look: Look;
  readonly title: string;
  readonly work: ArchiveWork;
  readonly onClose: () => void;
}

export function YearPanel({ look, title, work, onClose }: YearPanelProps) {
  const t = useText(words);
  const desk = useDesk();
  const [, go] = useLocation();
  const { register, year, all, fits, over, notYet, facts } = look;
  const since = facts.runningSince;
  const held = [...notYet].map(([why, n]) => t(`hold.${why}`, { n, since }));
  const make = (): Promise<void> =>
    work.make(t('making'), async ({ job }) => {
      const made = await makeYear(desk, register, year, job);
      if (!made.ok) return work.refuse(made.error);
      const { sum, bytes, name, downloaded } = made.value;
      work.say({ tone: 'done', text: downloaded ? t('downloaded', { name }) : t('made', { n: sum.rows, size: sizeWords(bytes) }) });
      onClose();
    });
  const mayMake = may(desk.actor.role, 'archive.make');
  return (
    <div className="archive-panel stack" role="group" aria-label={t('yearTitle', { title, year })}>
      <div className="row">
        <b>{t('yearTitle', { title, year })}</b>
        <span className="num">{t('all', { n: all })}</span>
        <b className="num">{t('canArchive', { n: fits })}</b>
        <span className="num">{t('canRemove', { n: over })}</span>
      </div>
      {held.length > 0 && (
        <p className="muted">
          {t('heldTitle')}
          {held.join('；')}
        </p>
      )}
      {facts.unhandedWeek !== '' && (notYet.get('running') ?? 0) > 0 && (
        <Sentence
          tone="calm"
          action={
            <Button small onClick={() => go('/export')}>
              {t('toWeeks')}
            </Button>
          }
        >
          {t('unhanded', { week: facts.unhandedWeek })}
        </Sentence>
      )}
      {!mayMake && <Sentence tone="calm">{t('supervisorOnly')}</Sentence>}
      {desk.demo && <Sentence tone="calm">{t('demoOnly')}</Sentence>}
      <div className="row">
        <Button tone="main" onClick={() => void make()} disabled={fits === 0 || !mayMake || desk.demo || work.busy !== null}>
          {t('make')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </div>
  );
}
