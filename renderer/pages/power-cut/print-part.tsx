/** Choosing and printing the paper for a power cut. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { POWER_CUT_SHEETS } from '@renderer/print-jobs/power-cut-sheets';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { useSafety } from '@renderer/stores/safety';
import { Button } from '@renderer/ui/parts/button';
import { dayOf } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import { useState } from 'react';
import { ageWords } from '../safety/age-words';
import { nextPads } from './next-pads';
import { words } from './texts';

const MOST = 20;

export function PrintPart() {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const { site, host, now } = useDesk();
  const { printPowerCut } = usePrint();
  const { sheets, pads, learn, sheetsPrinted } = useSafety();
  const [list, setList] = useState(true);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const countOf = (register: string): number => counts[register] ?? 1;
  const wanted = POWER_CUT_SHEETS.map(({ register }) => [register, countOf(register)] as const);
  const nothing = !list && wanted.every(([, count]) => count === 0);

  const print = async (way: 'print' | 'preview'): Promise<void> => {
    if (nothing) return;
    const at = now();
    const next = nextPads(Object.keys(pads), dayOf(at), site.desk, wanted);
    const printed = await printPowerCut({ list, sheets: next }, way);
    if (printed) sheetsPrinted(list ? at : '', Object.fromEntries(next.map(({ register, pad }) => [pad, register])));
  };
  usePrintable(PRINT_RANK.list, () => void print('print'));

  return (
    <section className="power-cut-print card stack" aria-label={t('print')}>
      <label className="row">
        <input type="checkbox" checked={list} onChange={(event) => setList(event.target.checked)} autoFocus />
        <b>{t('list')}</b>
        <span className="muted">{t('listHint')}</span>
      </label>
      <fieldset className="power-cut-sheets">
        <legend>{t('sheets')}</legend>
        {POWER_CUT_SHEETS.map(({ register }) => (
          <label key={register}>
            <input
              className="control-input num"
              type="number"
              min={0}
              max={MOST}
              value={countOf(register)}
              onChange={(event) => setCounts({ ...counts, [register]: clipped(event.target.value) })}
            />
            {label(definitionOf(register).title)}
          </label>
        ))}
      </fieldset>
      <span className="muted">{t('sheetsHint')}</span>
      <div className="row">
        <Button tone="main" keys="Ctrl P" disabled={nothing} onClick={() => void print('print')}>
          {t('printNow')}
        </Button>
        {host.kind === 'electron' && (
          <Button disabled={nothing} onClick={() => void print('preview')}>
            {t('preview')}
          </Button>
        )}
        <label className="row">
          <input
            type="checkbox"
            checked={sheets.daily}
            onChange={(event) => learn({ sheets: { ...sheets, daily: event.target.checked } })}
          />
          {t('daily')}
        </label>
        <span className="muted push">{t('lastPrinted', { age: ageWords(sheets.at, now(), language) })}</span>
      </div>
    </section>
  );
}

function clipped(typed: string): number {
  return Math.min(MOST, Math.max(0, Math.floor(Number(typed)) || 0));
}
