/** The form of the dispatch panel, once it is known who comes first. */

import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel, type FieldGroup, type PanelState } from '@renderer/ui/detail/command-panel';
import type { FieldContext } from '@renderer/ui/fields/field-context';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import type { Result } from '@shared/base/result';
import { rowAs } from '@shared/registers/contract/command';
import { type Data, type FieldValue, type RowsValue, textIn } from '@shared/registers/contract/fields';
import { blankData } from '@shared/registers/contract/schema';
import { requests } from '@shared/registers/requests/definition';
import { useState } from 'react';
import type { ActionPanelProps } from '../register-ui';
import { dispatchFields, PAID, quoteNames, quoteOf, slipField, slipNames, slipsIn, slipsOf } from './dispatch-fields';
import { PriceFinder } from './price-finder';
import { words } from './texts';

interface DispatchFormProps extends ActionPanelProps {
  /** One slip each to begin with. */
  readonly departments: readonly string[];
  /** The 片区管理员 a slip to this department goes to; '' = none. */
  readonly areaManagerFor: (department: string) => string;
  /** A slip carries the price already: further ones are free. */
  readonly priced: boolean;
}

export function DispatchForm({ row, departments, areaManagerFor, priced, onDone, onCancel }: DispatchFormProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run, now } = useDesk();
  const { data: request, no } = rowAs(requests, row);
  const [slips, setSlips] = useState<readonly number[]>(departments.map((_, index) => index));
  const [shown, setShown] = useState<Data>({ [PAID]: !priced && (request.type === 'special' || request.quoteTotal !== null) });
  const fields = dispatchFields(slips, shown);
  const add = (): void => setSlips([...slips, Math.max(...slips) + 1]);
  useAltKey('N', add);

  const [initial] = useState<Data>(() => ({
    ...blankData(requests.fields),
    ...request,
    ...blankData(fields),
    ...shown,
    ...Object.fromEntries(
      departments.flatMap((department, slip) => [
        [slipField(slip, 'department'), department],
        [slipField(slip, 'areaManager'), areaManagerFor(department)],
        [slipField(slip, 'promisedAt'), request.promisedAt],
      ]),
    ),
  }));

  const follow = (name: string, value: FieldValue, data: Data): Data => {
    const agreed: Data =
      name === 'consent' && value === true ? { consentBy: data['consentBy'] || request.name, consentAt: data['consentAt'] || now() } : {};
    setShown({ ...data, ...agreed });
    return agreed;
  };
  const send = async (data: Data): Promise<Result<unknown>> => {
    const paid = data[PAID] === true;
    const result = await run('requests.dispatch', {
      id: row.id,
      rev: row.rev,
      slips: slipsOf(slips, data),
      paid,
      ...(paid && { quote: quoteOf(data) }),
    });
    return result.ok ? result : atSlip(result, slips, data);
  };
  const finder = ({ data, change }: PanelState) => (
    <PriceFinder
      onAdd={(line) => {
        const lines = (data['quoteLines'] ?? []) as RowsValue;
        change('quoteLines', [...lines.filter((one) => one['item']), { ...line }]);
      }}
    />
  );
  const groups: readonly FieldGroup[] = [
    ...slips.map(
      (slip, index): FieldGroup => ({
        id: `slip-${slip}`,
        names: slipNames(slip),
        context: firstOf(context, textIn({ ...initial, ...shown }, slipField(slip, 'department'))),
        ...(slips.length > 1 && {
          title: () => (
            <div className="command-group-title">
              {t('slip', { n: index + 1 })}
              <Button small tone="quiet" onClick={() => setSlips(slips.filter((one) => one !== slip))}>
                {t('removeSlip')}
              </Button>
            </div>
          ),
        }),
      }),
    ),
    { id: 'paid', names: [PAID] },
    ...(shown[PAID] === true ? [{ id: 'price', names: quoteNames(shown), title: finder }] : []),
  ];

  return (
    <CommandPanel
      subject={{ row, act: 'dispatch' }}
      verb={t('dispatch')}
      fields={fields}
      refusals={requests.refusals}
      initial={initial}
      context={context}
      unit={row.unit}
      groups={groups}
      focus={departments[0] === '' ? slipField(0, 'department') : slipField(0, 'taker')}
      follow={follow}
      onRestore={(data) => {
        setSlips(slipsIn(data, slips));
        setShown(data);
      }}
      onSubmit={send}
      onDone={onDone}
      onCancel={onCancel}
      tools={
        <Button onClick={add} keys="Alt N" label={`${t('addSlip')} ${no}`}>
          {t('addSlip')}
        </Button>
      }
    />
  );
}

/** A refusal about a department stands at the slip it means. */
function atSlip(refused: Result<never>, slips: readonly number[], data: Data): Result<never> {
  if (refused.ok || refused.error.field !== 'department') return refused;
  const named = String(refused.error.params?.['department'] ?? '');
  const slip = slips.findLast((one) => textIn(data, slipField(one, 'department')).trim() === named) ?? slips[0] ?? 0;
  return { ok: false, error: { ...refused.error, field: slipField(slip, 'department') } };
}

/** The same surroundings with the people of the department offered first. */
function firstOf(context: FieldContext, department: string): FieldContext {
  const own = context.staff.filter((one) => one.department === department);
  return { ...context, staff: [...own, ...context.staff.filter((one) => !own.includes(one))] };
}
