/** What is done with the parcels ticked, all of them at once: handed out with one signature, told, given to the area manager, sent back. */

import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { type ActInput, ActionPanel } from '@renderer/ui/detail/action-panel';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useSeen } from '@renderer/ui/seen';
import type { Result } from '@shared/base/result';
import { text } from '@shared/base/text';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { parcels } from '@shared/registers/parcels/definition';
import { useLayoutEffect, useRef } from 'react';
import { InstructionLines } from '../parts/instruction-lines';
import { useActSigned } from '../parts/signing/use-act-signed';
import { type AreaManager, byManager } from './shelves';
import { words } from './texts';

export type ParcelAct = 'take' | 'notify' | 'handOut' | 'giveBack';

const ACTS: readonly { readonly act: ParcelAct; readonly letter: string }[] = [
  { act: 'take', letter: 'L' },
  { act: 'notify', letter: 'T' },
  { act: 'handOut', letter: 'P' },
  { act: 'giveBack', letter: 'R' },
];

const NO_LABEL = text('', '');

interface HandOutProps {
  readonly rows: readonly Row[];
  /** null = nothing is being done yet. */
  readonly act: ParcelAct | null;
  readonly onAct: (act: ParcelAct | null) => void;
  readonly onDone: () => void;
  readonly onClear: () => void;
  readonly managers: readonly AreaManager[];
}

export function HandOut({ rows, act, onAct, onDone, onClear, managers }: HandOutProps) {
  const t = useText(words);
  const label = useLabel();
  const { run } = useDesk();
  const actSigned = useActSigned();
  const context = useFieldContext();
  const shown = useRef(rows);
  useLayoutEffect(() => {
    shown.current = rows;
  });
  const [first] = rows;
  const any = first !== undefined;
  useAltKey('L', () => onAct('take'), any);
  useAltKey('T', () => onAct('notify'), any);
  useAltKey('P', () => onAct('handOut'), any);
  useAltKey('R', () => onAct('giveBack'), any);
  const action = act === null ? undefined : parcels.actions[act];
  const seen = useSeen('board');
  if (!first) return <p className="muted small">{t('hint')}</p>;
  const finish = async (work: Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const items = rows;
    const result = await work;
    // Drawn without them already: what was ticked or scanned since belongs to the next.
    if (result.ok && items.some(({ id }) => shown.current.some((row) => row.id === id))) onDone();
    return result;
  };
  const send = (input: ActInput): Promise<Result<unknown>> =>
    finish(run('record.actMany', { action: act, items: rows.map(({ id, rev }) => ({ id, rev })), ...input }));
  return (
    <div className="card hand-out">
      <div className="row">
        <b>{t('ticked', { n: rows.length })}</b>
        <span className="muted hand-out-names">{summary(rows.map((row) => seen(row)))}</span>
        <span className="row push">
          {ACTS.map(({ act: one, letter }) => (
            <Button
              key={one}
              small
              tone={one === 'take' ? 'main' : 'plain'}
              pressed={act === one}
              keys={`Alt ${letter}`}
              onClick={() => onAct(one)}
            >
              {label(parcels.actions[one]?.label ?? NO_LABEL)}
            </Button>
          ))}
          <Button small tone="quiet" onClick={onClear}>
            {t('untick')}
          </Button>
        </span>
      </div>
      <InstructionLines unit={first.unit} />
      {action && act !== null && (
        <ActionPanel
          key={act}
          definition={parcels as never}
          action={action as never}
          row={begun(first, rows, managers)}
          context={context}
          onAct={send}
          onSign={action.signs === undefined ? undefined : (input) => finish(actSigned(rows, act, input))}
          onClose={() => onAct(null)}
        />
      )}
    </div>
  );
}

/** `3-2-1203 张三 ×2、5-1-0302 李四`. */
function summary(rows: readonly Row[]): string {
  const names = rows.map((row) => [row.unit, textIn(row.data, 'recipient')].filter((word) => word !== '').join(' ') || row.no);
  return [...new Set(names)]
    .map((name) => (names.filter((one) => one === name).length > 1 ? `${name} ×${names.filter((one) => one === name).length}` : name))
    .join('、');
}

/** What the little form begins with: the recipient takes it, the manager of the area takes the mail. */
function begun(first: Row, rows: readonly Row[], managers: readonly AreaManager[]): Row {
  const recipients = new Set(rows.map((row) => textIn(row.data, 'recipient')));
  const taker = recipients.size === 1 ? textIn(first.data, 'recipient') : '';
  const [area] = byManager(rows, managers);
  return { ...first, data: { ...first.data, taker, relation: '', signed: false, areaManager: area?.name ?? '' } };
}
