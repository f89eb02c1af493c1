/** The printer that a form goes to on this computer, without a dialog; only the desktop program can remember one. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Printer } from '@renderer/host/host';
import { useText } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { useEffect, useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { words } from './texts';

const ASK = '';
const MOST = 20;

/** Kept at once: it is a matter of this computer, not of the site. */
export function FormPrinter({ form }: { readonly form: string }) {
  const t = useText(words);
  const { host } = useDesk();
  const chosen = usePreferences((state) => state.printers[form]);
  const setPrinter = usePreferences((state) => state.setPrinter);
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  useEffect(() => {
    host.printers?.().then(setPrinters, () => setPrinters([]));
  }, [host]);
  if (host.printers === null) return <p className="muted small">{t('formPrinterNone')}</p>;
  const gone = chosen !== undefined && !printers.some(({ name }) => name === chosen.name);
  const options = [
    [ASK, t('formPrinterAsk')] as const,
    ...printers.map(({ name, shown }) => [name, shown] as const),
    ...(gone ? [[chosen.name, t('formPrinterGone', { name: chosen.name })] as const] : []),
  ];
  return (
    <>
      <SelectInput
        label={t('formPrinter')}
        hint={t('formPrinterHint')}
        value={chosen?.name ?? ASK}
        options={options}
        onChange={(name) => setPrinter(form, name === ASK ? null : { name, copies: chosen?.copies ?? 1 })}
      />
      {chosen && (
        <TextInput
          label={t('formCopies')}
          type="number"
          min={1}
          max={MOST}
          value={String(chosen.copies)}
          onChange={(typed) => setPrinter(form, { ...chosen, copies: clipped(typed) })}
        />
      )}
    </>
  );
}

function clipped(typed: string): number {
  return Math.min(MOST, Math.max(1, Math.floor(Number(typed)) || 1));
}
