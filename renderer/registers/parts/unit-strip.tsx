/** The strip about a unit: who lives there, what to mind, what is open (ux: forms). */
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import type { Row } from '@shared/registers/contract/row';
import { useLocation } from 'wouter';
import { InstructionLines } from './instruction-lines';
import { Minded } from './minded';
import './parts.css';
import { unitPath } from '../unit-path';
import { RecordLine } from './record-line';
import { ResidentList } from './resident-list';
import { words } from './texts';
import type { UnitView } from './use-unit';

interface UnitStripProps {
  readonly view: UnitView;
  /** Id of the record at hand, which is not listed; '' = none. */
  readonly except: string;
  /** Ids shown elsewhere already. */
  readonly shown?: readonly string[];
  /** How many open matters are listed; the rest is on the unit's page. */
  readonly limit?: number;
}

const LIMIT = 4;

export function UnitStrip({ view, except, shown = [], limit = LIMIT }: UnitStripProps) {
  const t = useText(words);
  const [, go] = useLocation();
  const { facts, code } = view;
  const open = view.open.filter((row) => row.id !== except && !shown.includes(row.id));
  return (
    <section className="unit-strip" aria-label={code}>
      <div className="unit-strip-head">
        <button type="button" className="link unit-strip-code" onClick={() => go(unitPath(code))}>
          {code}
        </button>
        {facts?.key && <Tag tone="late">{t('key')}</Tag>}
        {facts ? <ResidentList facts={facts} /> : !view.unsettled && <span className="muted">{t('noUnit')}</span>}
        {(open.length > 0 || (shown.length === 0 && !view.unsettled)) && (
          <span className="push muted small">{open.length === 0 ? t('noOpen') : t('open', { n: open.length })}</span>
        )}
      </div>
      {facts && <Minded facts={facts} />}
      <InstructionLines unit={code} />
      {open.length > 0 && (
        <ul className="record-lines">
          {open.slice(0, limit).map((row: Row) => (
            <RecordLine key={row.id} row={row} />
          ))}
        </ul>
      )}
      {open.length > limit && (
        <button type="button" className="link small" onClick={() => go(unitPath(code))}>
          {t('more', { n: open.length - limit })}
        </button>
      )}
    </section>
  );
}
