/** The opinion on a callback form that lies open: signed at once, or put by so that several are signed together, each as it was read (CB-11). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useKept } from '@renderer/pages/handover/use-kept';
import { useLetterKeys, usePanelKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { callbacks } from '@shared/registers/callbacks/definition';
import { mayAct } from '@shared/rules/rights/registers';
import type { DeskLine } from '@shared/rules/supervisor/line';
import { useId, useRef, useState } from 'react';
import { words } from './texts';
import type { Staged } from './use-staged';

interface SignCardProps {
  readonly line: DeskLine;
  readonly staged: Staged;
  readonly onLeave: () => void;
  readonly onNext: () => void;
}

export function SignCard({ line: { row, others }, staged, onLeave, onNext }: SignCardProps) {
  const t = useText(words);
  const { actor } = useDesk();
  if (!mayAct(actor.role, row.register, 'sign')) return null;
  if (others) return <Sentence tone="calm">{t('ownCall')}</Sentence>;
  const opinion = staged.opinions.get(row.id)?.opinion;
  if (opinion === undefined) return <OpinionForm row={row} staged={staged} onLeave={onLeave} onNext={onNext} />;
  return (
    <Sentence
      tone="done"
      action={
        <Button small onClick={() => staged.take(row.id)}>
          {t('unstage')}
        </Button>
      }
    >
      {t('stagedAt', { opinion })}
    </Sentence>
  );
}

function OpinionForm({ row, staged, onLeave, onNext }: Pick<DeskLine, 'row'> & Omit<SignCardProps, 'line'>) {
  const t = useText(words);
  const id = useId();
  const kept = useKept<{ readonly opinion: string }>(`sign:${row.id}:${row.rev}`, { opinion: t('seen') });
  const { opinion } = kept.value;
  const { run } = useDesk();
  const sentence = useRefusal();
  const [trouble, setTrouble] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const put = (): void => {
    if (opinion.trim() === '') return;
    staged.put(row, opinion.trim());
    void kept.done();
    onNext();
  };
  const signNow = async (): Promise<void> => {
    const result = await run('record.act', { id: row.id, rev: row.rev, action: 'sign', data: { opinion: opinion.trim() } });
    setTrouble(result.ok ? '' : sentence(result.error, callbacks.refusals));
    if (result.ok) await kept.done();
  };
  usePanelKeys(place, put, onLeave);
  useLetterKeys({ Q: () => void signNow() }, opinion.trim() !== '');
  return (
    <div ref={place} className="super-opinion card" role="form" aria-label={t('stageTitle')}>
      <label htmlFor={id}>{t('stageTitle')}</label>
      <textarea
        id={id}
        className="control-input"
        rows={1}
        maxLength={5000}
        value={opinion}
        onChange={(event) => kept.put({ opinion: event.target.value })}
      />
      <Button tone="main" onClick={put} disabled={opinion.trim() === ''} keys="Ctrl Enter">
        {t('stage')}
      </Button>
      <Button onClick={() => void signNow()} disabled={opinion.trim() === ''} keys="Q">
        {t('signNow')}
      </Button>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
    </div>
  );
}
