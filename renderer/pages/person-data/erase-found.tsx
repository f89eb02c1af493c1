/** The records that a person may be taken out of, those that must keep him and why, and what will be gone. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import type { GatherRequest } from '@shared/rules/privacy/gathering';
import { may } from '@shared/rules/rights/may';
import { HitsList } from './hits-list';
import type { Erasable } from './look-erase';
import { words } from './texts';
import type { HandingOut } from './use-hand-out';
import type { FoundPerson } from './use-search';
import { useTicks } from './use-ticks';

interface EraseFoundProps {
  readonly found: FoundPerson;
  readonly erasable: Erasable;
  readonly request: GatherRequest;
  readonly out: HandingOut;
  readonly busy: boolean;
  /** Ids of the ticked records, and of those that left for an archive. */
  readonly onErase: (ids: readonly string[]) => void;
}

export function EraseFound({ found, erasable, request, out, busy, onErase }: EraseFoundProps) {
  const t = useText(words);
  const { actor } = useDesk();
  const { hits, gone, held } = erasable;
  const { ticked, tick } = useTicks(hits, (id) => !held.has(id));
  const mayErase = may(actor.role, 'privacy.erase');
  const n = ticked.size + gone.length;
  if (hits.length + gone.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return (
    <>
      <div className="row">
        <span>{t('found', { n: hits.length, ticked: ticked.size })}</span>
        <span className="push row">
          <Button disabled={busy || out.busy} onClick={() => void out.give('none', request, found, [])}>
            {t('eraseOnly')}
          </Button>
          {mayErase && (
            <ConfirmButton disabled={busy || out.busy || n === 0} onConfirm={() => onErase([...ticked, ...gone.map(({ id }) => id)])}>
              {t('erase', { n })}
            </ConfirmButton>
          )}
        </span>
      </div>
      {!mayErase && <p className="muted">{t('eraseRight')}</p>}
      <p className="muted">{t('eraseHint')}</p>
      {gone.length > 0 && <p className="muted">{t('goneRecords', { n: gone.length })}</p>}
      {hits.some(({ sure }) => !sure) && <p className="muted">{t('namesakes')}</p>}
      <HitsList hits={hits} ticked={ticked} onTick={tick} held={held} />
    </>
  );
}
