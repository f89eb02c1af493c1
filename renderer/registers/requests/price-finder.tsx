/** Adds lines of the price list to a quote: a few letters, Enter, and the next (IN-7). */
import { allRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Combobox } from '@renderer/ui/fields/combobox';
import { FieldFrame } from '@renderer/ui/fields/field-frame';
import { matching } from '@renderer/ui/match';
import { showMoney } from '@shared/registers/contract/display';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { Quote } from '@shared/rules/intake/dispatch';
import { useId, useState } from 'react';
import { words } from './texts';

export type QuoteLine = Quote['quoteLines'][number];

const NONE: readonly Row[] = [];

export function PriceFinder({ onAdd }: { readonly onAdd: (line: QuoteLine) => void }) {
  const t = useText(words);
  const id = useId();
  const { db } = useDesk();
  const [typed, setTyped] = useState('');
  const prices = (useLive(() => allRows(db, 'prices'), [db]) ?? NONE).filter((row) => row.state === 'kept');
  const found = matching(prices, typed, (row) => row.no, 12);
  const offers = found.map((row) => ({ key: row.id, label: row.no, note: priceText(row, t('noPrice')) }));
  const add = (key: string): void => {
    const row = prices.find((one) => one.id === key);
    setTyped('');
    if (!row) return;
    onAdd(lineOf(row));
    // Enter goes on to the next field; here the next item is more likely.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <FieldFrame
      id={id}
      name="$price"
      label={t('priceList')}
      need={false}
      group={false}
      span={6}
      hint={t('priceHint')}
      error=""
      autoFocus={false}
      showsLabel
    >
      <Combobox
        id={id}
        label={t('priceList')}
        text={typed}
        onType={setTyped}
        offers={offers}
        onPick={(offer) => add(offer.key)}
        eager
        attributes={{ 'aria-describedby': `${id}-hint` }}
      />
    </FieldFrame>
  );
}

function lineOf({ data }: Row): QuoteLine {
  const price = typeof data['price'] === 'number' ? data['price'] : null;
  return { item: textIn(data, 'item'), quantity: 1, unit: textIn(data, 'unit'), price };
}

function priceText({ data }: Row, agreed: string): string {
  return typeof data['price'] === 'number' ? `¥${showMoney(data['price'])}/${textIn(data, 'unit')}` : agreed;
}
