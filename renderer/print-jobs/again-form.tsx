/** Prints a job again from where the paper ran out: by its page, or by the number on the last good sheet. */

import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import type { SheetCount } from '@renderer/print/print-root';
import { usePanelKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useId, useRef, useState } from 'react';
import { pageAfter, sheetOn } from './again-page';
import type { Again, QueuedJob } from './print-queue';
import { words } from './texts';
import { clipped } from './whole';

interface AgainFormProps {
  readonly job: QueuedJob;
  readonly onPrint: (again: Again) => void;
  readonly onClose: () => void;
}

const MOST_COPIES = 20;

export function AgainForm({ job: { name, sheets }, onPrint, onClose }: AgainFormProps) {
  const t = useText(words);
  const { host } = useDesk();
  const id = useId();
  const place = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('1');
  const [copies, setCopies] = useState('1');
  const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
  const from = pageOf(typed, sheets, pages);
  const no = sheetOn(sheets, from)?.no ?? '';
  const print = (): void => onPrint({ from, copies: clipped(copies, MOST_COPIES), ask: false });
  usePanelKeys(place, print, onClose);
  return (
    <form
      ref={place}
      className="card stack"
      aria-label={t('againTitle', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        print();
      }}
    >
      <b>{t('againTitle', { name })}</b>
      <div className="row">
        <label htmlFor={`${id}p`}>{t('againFrom')}</label>
        <input
          id={`${id}p`}
          className="control-input num print-from"
          data-scans=""
          autoFocus
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby={`${id}h`}
        />
        {host.kind === 'electron' && (
          <>
            <label htmlFor={`${id}c`}>{t('againCopies')}</label>
            <input
              id={`${id}c`}
              className="control-input num print-number"
              inputMode="numeric"
              value={copies}
              onChange={(event) => setCopies(event.target.value.replace(/\D/g, '').slice(0, 2))}
            />
          </>
        )}
        <button type="submit" className="btn btn-main">
          {t('againGo')}
        </button>
        <Button keys="Esc" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <span id={`${id}h`} className="muted small">
        {no !== '' && <b role="status">{t('againPage', { page: from, no })} </b>}
        {t('againHint', { n: pages })}
        {host.kind === 'browser' && ` ${t('againBrowser')}`}
      </span>
    </form>
  );
}

/** A number on a sheet that came out well leads behind it. */
function pageOf(typed: string, sheets: readonly SheetCount[], pages: number): number {
  return pageAfter(sheets, typed) ?? clipped(typed, pages);
}
