/** Hands the sums ticked to the cashier, all of them or none; afterwards the list of what went is printed for both names (RG-7). */

import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { type ActInput, ActionPanel } from '@renderer/ui/detail/action-panel';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Result } from '@shared/base/result';
import { showMoney } from '@shared/registers/contract/display';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { fees } from '@shared/registers/fees/definition';
import type { FeeData } from '@shared/registers/fees/fields';
import { sumOf } from '@shared/registers/fees/rules';
import { useLayoutEffect, useRef, useState } from 'react';
import { PrintHandOver } from './print-hand-over';
import { words } from './texts';

interface HandOverProps {
  readonly rows: readonly Row<FeeData>[];
  readonly acting: boolean;
  readonly onAct: (acting: boolean) => void;
  readonly onClear: () => void;
}

export function HandOver({ rows, acting, onAct, onClear }: HandOverProps) {
  const t = useText(words);
  const { run, staff } = useDesk();
  const context = useFieldContext();
  const [gone, setGone] = useState<readonly Row<FeeData>[]>([]);
  const shown = useRef(rows);
  useLayoutEffect(() => {
    shown.current = rows;
  });
  const [first] = rows;
  useAltKey('W', () => onAct(true), first !== undefined);
  if (!first) {
    if (gone.length === 0) return <p className="muted small">{t('hint')}</p>;
    const { count, fen } = sumOf(gone);
    const said = { n: count, sum: showMoney(fen), cashier: textIn(gone[0]?.data, 'cashier') };
    return (
      <Sentence tone="done" action={<PrintHandOver rows={gone} />}>
        {t('handed', said)}
      </Sentence>
    );
  }
  const send = async ({ data, note, reason }: ActInput): Promise<Result<unknown>> => {
    const items = rows.map(({ id, rev }) => ({ id, rev }));
    const result = await run('record.actMany', { action: 'handOver', items, data, note, reason });
    if (result.ok) {
      setGone(result.value.rows as unknown as readonly Row<FeeData>[]);
      // Drawn without them already: what was ticked or typed since belongs to the next.
      if (items.some(({ id }) => shown.current.some((row) => row.id === id))) onClear();
    }
    return result;
  };
  const { count, fen } = sumOf(rows);
  const [cashier = ''] = staff.filter(({ post, active }) => active && post === '收银员').map(({ name }) => name);
  return (
    <div className="card hand-out">
      <div className="row">
        <b>{t('ticked', { n: count })}</b>
        <b className="num">{showMoney(fen)}</b>
        <span className="row push">
          <Button small tone="main" pressed={acting} keys="Alt W" onClick={() => onAct(true)}>
            {fees.actions['handOver']?.label.zh}
          </Button>
          <Button small tone="quiet" onClick={onClear}>
            {t('untick')}
          </Button>
        </span>
      </div>
      {acting && (
        <ActionPanel
          definition={fees as never}
          action={fees.actions['handOver'] as never}
          row={{ ...first, data: { ...first.data, cashier, cashierSigned: false } } as unknown as Row}
          context={context}
          onAct={send}
          onClose={() => onAct(false)}
        />
      )}
    </div>
  );
}
