/** Above the fields of a move: what the unit file will say, and the problems that are no repairs yet (RG-8). */
import { findRow, linkedRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { rowAs } from '@shared/registers/contract/command';
import { asText } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { moves } from '@shared/registers/moves/definition';
import { units } from '@shared/registers/units/definition';
import type { UnitData } from '@shared/registers/units/fields';
import { problemsLeft } from '@shared/rules/moves/commands';
import { residentsAfter } from '@shared/rules/moves/residents';
import { words } from './texts';

export function MoveLead({ row }: { readonly row: Row }) {
  const t = useText(words);
  const { db, run } = useDesk();
  const { data } = rowAs(moves, row);
  const found = useLive(
    async () => ({
      unit: await findRow(db, 'units', row.unit),
      requests: (await linkedRows(db, row.id)).filter((one) => one.register === 'requests'),
    }),
    [db, row.id, row.unit],
  );
  if (!found) return null;
  const left = problemsLeft(data, found.requests);
  const after = row.state === 'open' && found.unit ? residentsAfter(rowAs(units, found.unit).data, data) : null;
  return (
    <div className="intake-detail intake-lead">
      {after && (
        <Sentence tone="calm">
          {t('preview')}：{residentsText(after, t)}
        </Sentence>
      )}
      {row.state === 'open' && !found.unit && <Sentence tone="calm">{t('noFile', { unit: row.unit })}</Sentence>}
      {left.length > 0 && row.state !== 'void' && (
        <Sentence
          tone="calm"
          action={
            <Button small keys="B" onClick={() => void run('moves.toRequests', { id: row.id, rev: row.rev })}>
              {t('turn')}
            </Button>
          }
        >
          {t('left', { n: left.length })}：{left.join('；')}
        </Sentence>
      )}
    </div>
  );
}

function residentsText({ owners, tenants }: Pick<UnitData, 'owners' | 'tenants'>, t: ReturnType<typeof useText<typeof words>>): string {
  const lines = (people: UnitData['owners'], role: 'owner' | 'tenant'): readonly string[] =>
    people.map(({ name, from, to }) => t(role, { name: asText(name), from: asText(from), to: asText(to) || t('now') }));
  return [...lines(owners, 'owner'), ...lines(tenants, 'tenant')].join('；');
}
