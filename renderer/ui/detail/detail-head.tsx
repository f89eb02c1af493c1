/** The first line of a record: where, which number, how it stands, when it is due. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { dueText } from '../list/due';
import { RowTags, StateTag } from '../list/row-tags';
import { Button } from '../parts/button';
import { Tag } from '../parts/tag';
import { words } from './texts';

interface DetailHeadProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly now: Instant;
  readonly onOpenUnit: ((unit: string) => void) | undefined;
  readonly onClose: (() => void) | undefined;
}

export function DetailHead({ definition, row, now, onOpenUnit, onClose }: DetailHeadProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const due = dueText(row, now, language);
  return (
    <header className="record-detail-head">
      {row.unit !== '' &&
        (onOpenUnit ? (
          <button type="button" className="link record-detail-unit" onClick={() => onOpenUnit(row.unit)}>
            {row.unit}
          </button>
        ) : (
          <b className="record-detail-unit">{row.unit}</b>
        ))}
      {row.no !== row.unit && <h2 className="num">{row.no}</h2>}
      <span className="muted">{say(definition.one)}</span>
      <StateTag definition={definition} row={row} />
      <RowTags definition={definition} row={row} />
      {due && <Tag tone={due.tone}>{due.text}</Tag>}
      {onClose && (
        <span className="push">
          <Button small onClick={onClose} keys="Esc">
            {t('back')}
          </Button>
        </span>
      )}
    </header>
  );
}
