/** Goes to a unit by number, name or phone. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { unitPath } from '@renderer/registers/unit-path';
import { FieldFrame } from '@renderer/ui/fields/field-frame';
import '@renderer/ui/fields/fields.css';
import { UnitControl } from '@renderer/ui/fields/unit-control';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { words } from './texts';

export function UnitFinder({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const t = useText(words);
  const id = useId();
  const { units } = useDesk();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const change = (value: unknown): void => {
    const text = String(value);
    if (units.some((unit) => unit.code === text)) {
      setTyped('');
      go(unitPath(text));
    } else setTyped(text);
  };
  return (
    <div className="unit-find">
      <FieldFrame
        id={id}
        name="unit"
        label={t('find')}
        need={false}
        group={false}
        span={2}
        hint=""
        error=""
        autoFocus={autoFocus}
        showsLabel
      >
        <UnitControl
          id={id}
          label={t('find')}
          value={typed}
          onChange={change}
          invalid={false}
          required={false}
          describedBy={undefined}
          units={units}
          place="search"
          onResident={undefined}
        />
      </FieldFrame>
    </div>
  );
}
