/** Under the form of whatever is given out or taken in for a unit: what to know first, and who lives there (BY-5, BY-10). */
import { textIn } from '@shared/registers/contract/fields';
import type { FormExtraProps } from '../register-ui';
import { CounterWarnings, useCounterWarnings } from './counter-warnings';
import { InstructionLines } from './instruction-lines';
import './parts.css';
import { UnitStrip } from './unit-strip';
import { useUnit } from './use-unit';

/** Open matters listed; the warnings have named the most. */
const LISTED = 2;

export function CounterExtra({ data, row }: FormExtraProps) {
  const unit = textIn(data, 'unit');
  const except = row?.id ?? '';
  const view = useUnit(unit);
  const warnings = useCounterWarnings(unit, except);
  const told = warnings.flatMap((one) => one.rows.map(({ id }) => id));
  return (
    <aside className="intake-aside">
      <CounterWarnings warnings={warnings} />
      {view && <UnitStrip view={view} except={except} shown={told} limit={LISTED} />}
    </aside>
  );
}

/** The instructions alone, where the form is short of place: visitors and loans. */
export function InstructionExtra({ data }: FormExtraProps) {
  return (
    <aside className="intake-aside">
      <InstructionLines unit={textIn(data, 'unit')} />
    </aside>
  );
}
