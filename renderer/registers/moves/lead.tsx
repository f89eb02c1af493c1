/** Above the fields of a move: what the unit file will say, and the problems that are no repairs yet (RG-8). */
import { findRow, linkedRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useSeenWord } from '@renderer/ui/seen';
import type { Row } from '@shared/registers/contract/row';
import { openProblems, residentsPreview } from '@shared/rules/moves/preview';
import { may } from '@shared/rules/rights/may';
import { words } from './texts';

export function MoveLead({ row }: { readonly row: Row }) {
  const t = useText(words);
  const marks = useMarks();
  const see = useSeenWord('record');
  const { db, press, actor } = useDesk();
  const found = useLive(
    async () => ({ unit: await findRow(db, 'units', row.unit), linked: await linkedRows(db, row.id) }),
    [db, row.id, row.unit],
  );
  if (!found || row.state === 'void') return null;
  const left = openProblems(row, found.linked);
  const preview = found.unit ? residentsPreview(found.unit, row) : null;
  const residents = preview?.map(({ role, name, from, to }) => t(role, { name: see('name', name), from, to: to || t('now') }));
  return (
    <div className="intake-detail intake-lead">
      {residents && <Sentence tone="calm">{marks.named(t('preview'), marks.sentences(residents))}</Sentence>}
      {row.state === 'open' && !found.unit && <Sentence tone="calm">{t('noFile', { unit: row.unit })}</Sentence>}
      {left.length > 0 && (
        <Sentence
          tone="calm"
          action={
            may(actor.role, 'moves.toRequests') && (
              <Button small keys="B" onClick={() => press('moves.toRequests', { id: row.id, rev: row.rev })}>
                {t('turn')}
              </Button>
            )
          }
        >
          {marks.named(t('left', { n: left.length }), marks.sentences(left))}
        </Sentence>
      )}
    </div>
  );
}
