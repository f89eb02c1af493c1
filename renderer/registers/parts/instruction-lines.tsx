/** What residents asked the desk to mind, said wherever their unit comes up (BY-10). */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import type { Row } from '@shared/registers/contract/row';
import { type InstructionRow, subjectOf } from '@shared/rules/instructions/standing';
import { useLocation } from 'wouter';
import { words } from './counter-texts';
import './parts.css';
import { useInstructions } from './use-instructions';

/** Nothing when nothing was asked. */
export function InstructionLines({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const rows = useInstructions(unit);
  if (rows.length === 0) return null;
  return (
    <ul className="instruction-lines" aria-label={t('instructions')}>
      {rows.map((row) => (
        <InstructionLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

function InstructionLine({ row }: { readonly row: InstructionRow }) {
  const t = useText(words);
  const say = useLabel();
  const [, go] = useLocation();
  const subject = subjectOf(row);
  const { person, phone, content, givenBy, until } = useSeen('record')(row).data;
  const told = [person, phone, content].filter((part) => part !== '').join('，');
  return (
    <li>
      <Tag tone="today">{subject ? say(subject) : t('instruction')}</Tag>
      <button type="button" className="link" onClick={() => go(`/r/instructions/${row.id}`)}>
        {told || row.no}
      </button>
      <span className="muted small">{until === '' ? t('always', { by: givenBy }) : t('till', { by: givenBy, day: until })}</span>
    </li>
  );
}

/** Above the fields of a record of a unit. */
export function InstructionLead({ row }: { readonly row: Row }) {
  return (
    <div className="intake-detail intake-lead">
      <InstructionLines unit={row.unit} />
    </div>
  );
}
