/** What is done with all ticked papers at once: they are back, or need not come back, with the reason (BY-3). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { isComposing, useLetterKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { printouts } from '@shared/registers/printouts/definition';
import { mayAct } from '@shared/rules/rights/registers';
import { useId, useState } from 'react';
import { words } from './texts';
import type { Ticks } from './use-ticks';

interface TickFootProps {
  readonly ticks: Ticks;
  readonly onDone: () => void;
}

/** No letter of a record, which stands beside the list with its own. */
const BACK = 'I';

export function TickFoot({ ticks: { chosen, clear }, onDone }: TickFootProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { actor, run } = useDesk();
  const id = useId();
  const [why, setWhy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const papers = [...chosen.values()].flatMap((item) => (item.kind === 'paper' ? [item.out.paper] : []));
  const act = async (action: 'back' | 'drop', data: Readonly<Record<string, string>>): Promise<void> => {
    const result = await run('record.actMany', { action, items: papers.map((paper) => ({ id: paper.id, rev: paper.rev })), data });
    setTrouble(result.ok ? '' : sentence(result.error, printouts.refusals));
    if (!result.ok) return;
    clear();
    onDone();
  };
  const may = mayAct(actor.role, printouts.id, 'back');
  const back = (): void => void act('back', {});
  useLetterKeys({ [BACK]: back }, may && why === null);
  if (!may) return null;
  return (
    <div className="super-foot">
      {why === null ? (
        <span className="row">
          <Button tone="main" onClick={back} keys={BACK}>
            {t('backMany', { n: papers.length })}
          </Button>
          <Button onClick={() => setWhy('')}>{t('dropMany')}</Button>
        </span>
      ) : (
        <span className="row">
          <label htmlFor={id} className="small">
            {t('dropWhy')}
          </label>
          <input
            id={id}
            className="control-input"
            ref={(input) => input?.focus()}
            maxLength={200}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter' && why.trim() !== '') void act('drop', { why: why.trim() });
              if (event.key === 'Escape') setWhy(null);
            }}
          />
          <Button tone="main" disabled={why.trim() === ''} onClick={() => void act('drop', { why: why.trim() })} keys="Enter">
            {t('drop')}
          </Button>
          <Button onClick={() => setWhy(null)}>{t('cancel')}</Button>
        </span>
      )}
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
    </div>
  );
}
