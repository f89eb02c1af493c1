/** Counting by scanning (BY-4): what is still missing stands beside the box all the while; half a count survives a crash. */
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { usePanelKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import { definitionOf } from '@shared/registers/index';
import { compareStock } from '@shared/rules/stock/compare';
import { expectedOf, type StockKind } from '@shared/rules/stock/expected';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { words } from './texts';
import { atDesk, useScans } from './use-scans';

interface StockPanelProps {
  readonly kind: StockKind;
  readonly onClose: () => void;
}

/** Lines shown of what is missing; the rest is counted. */
const SHOWN = 200;

export function StockPanel({ kind, onClose }: StockPanelProps) {
  const t = useText(words);
  const { db, run } = useDesk();
  const [, go] = useLocation();
  const sentence = useRefusal();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  const rows = useLive(() => atDesk(db, kind), [db, kind]);
  const { scans, add, takeBack, clear } = useScans(kind);
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  useLayoutEffect(() => box.current?.focus(), []);
  const { found, missing, unexpected } = compareStock(expectedOf(kind, rows ?? []), scans);
  const scan = (): void => {
    add(text);
    setText('');
  };
  const save = async (): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    const result = await run('stockcounts.take', { kind, scanned: text.trim() === '' ? scans : [...scans, text] });
    saving.current = false;
    if (!result.ok) return setError(sentence(result.error, definitionOf('stockcounts').refusals));
    await clear();
    go(`/r/stockcounts/${result.value.rows[0]?.id ?? ''}`);
  };
  usePanelKeys(root, () => void save(), onClose);
  return (
    <div ref={root} className="stock-panel" role="group" aria-label={t('count')}>
      <div>
        <label htmlFor={id}>{t('scan')}</label>
        <input
          ref={box}
          id={id}
          data-codes=""
          data-scans=""
          className="control-input"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || text.trim() === '') return;
            event.preventDefault();
            scan();
          }}
        />
        <p className="stock-figures" aria-live="polite">
          <span>
            {t('found')} <b>{found.length}</b>
          </span>
          <span>
            {t('missing')} <b>{missing.length}</b>
          </span>
          <span>
            {t('unexpected')} <b>{unexpected.length}</b>
          </span>
        </p>
        {error !== '' && <Sentence>{error}</Sentence>}
        <div className="row">
          <Button tone="main" keys="Ctrl Enter" onClick={() => void save()}>
            {t('saveCount')}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {t('later')}
          </Button>
        </div>
        <h2>{t('scanned', { n: scans.length })}</h2>
        <ul className="thing-lines">
          {[...scans].reverse().map((code) => (
            <li key={code} className="thing-line">
              <span className="thing-grow num">{code}</span>
              {unexpected.some((one) => one === code) && <Tag tone="late">{t('unexpected')}</Tag>}
              <Button small tone="quiet" label={t('takeBack', { code })} onClick={() => takeBack(code)}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{t('still', { n: missing.length })}</h2>
        <ul className="thing-lines">
          {missing.slice(0, SHOWN).map((one) => (
            <li key={one.no} className="thing-line">
              <span className="thing-no">{one.no}</span>
              <span className="thing-grow">{one.what}</span>
              <span className="num muted">{one.place}</span>
            </li>
          ))}
          {missing.length > SHOWN && <li className="thing-line muted">{t('more', { n: missing.length - SHOWN })}</li>}
        </ul>
      </div>
    </div>
  );
}
