/** The head of a unit's page: code, people, what to mind, what is open. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { InstructionLines } from '@renderer/registers/parts/instruction-lines';
import { Minded } from '@renderer/registers/parts/minded';
import { NewForUnit } from '@renderer/registers/parts/new-for-unit';
import { RecordLine } from '@renderer/registers/parts/record-line';
import { ResidentList } from '@renderer/registers/parts/resident-list';
import { type UnitView, useUnit } from '@renderer/registers/parts/use-unit';
import { FormerList } from '@renderer/registers/units/former-list';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { definitionOf } from '@shared/registers/index';
import { useLocation } from 'wouter';
import { words } from './texts';

export function UnitHead({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const [, go] = useLocation();
  const view = useUnit(unit);
  const row = view?.row;
  return (
    <header className="unit-head card">
      <div className="unit-head-line">
        <h1>{unit}</h1>
        {view && <Status view={view} />}
        <span className="row push">
          {row && <Button onClick={() => go(`/r/units/${row.id}`)}>{t('file')}</Button>}
          <NewForUnit unit={unit} />
        </span>
      </div>
      {view?.facts && <ResidentList facts={view.facts} />}
      {view?.facts && <Minded facts={view.facts} />}
      <InstructionLines unit={unit} />
      {view?.facts && <FormerList former={view.facts.former} />}
      {view && view.open.length > 0 && (
        <section className="intake-part" aria-label={t('open', { n: view.open.length })}>
          <h4>{t('open', { n: view.open.length })}</h4>
          <ul className="record-lines">
            {view.open.map((one) => (
              <RecordLine key={one.id} row={one} />
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}

function Status({ view: { facts, row } }: { readonly view: UnitView }) {
  const t = useText(words);
  const say = useLabel();
  const status = definitionOf('units').fields['status'];
  if (!facts) return <span className="muted">{t('notListed')}</span>;
  const label = status?.kind === 'choice' ? status.options[facts.status] : undefined;
  const size = row?.data['size'];
  return (
    <>
      {facts.key && <Tag tone="late">{t('key')}</Tag>}
      {label && <Tag tone="calm">{say(label)}</Tag>}
      {facts.area !== '' && <span className="muted">{facts.area}</span>}
      {typeof size === 'number' && <span className="muted num">{t('size', { n: size })}</span>}
    </>
  );
}
