/** The foot of the window: the keys, or what was just saved, or what keeps the next record from being saved. */
import { getRow } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { useSafety } from '@renderer/stores/safety';
import { useSaving } from '@renderer/stores/saving';
import { useSignRequest } from '@renderer/stores/sign-request';
import { isComposing, isCovered, isWriting } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { SavedBar } from '@renderer/ui/parts/saved-bar';
import { Sentence } from '@renderer/ui/parts/sentence';
import { owedSigning } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { useCallback, useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { sayReason } from '../pages/safety/finding-words';
import './foot-bar.css';
import { shortcutsOf } from './shortcuts';
import { words } from './texts';
import { WorkNotes } from './work-notes';

/** A little longer than the ten seconds in which the record can be taken back. */
const SHOWN_MS = 15_000;

interface FootBarProps {
  readonly onKeys: () => void;
  readonly onCommands: () => void;
}

export function FootBar({ onKeys, onCommands }: FootBarProps) {
  const saved = useSaving((state) => state.saved);
  const { trouble } = useSafety((state) => state.journal);
  return (
    <footer className="foot">
      {trouble !== '' && <StuckSentence />}
      <div className="foot-line">
        <div className="foot-said">
          {/* Always there: a screen reader tells only what comes into a place that it knows. */}
          <div aria-live="polite">{trouble === '' && saved !== null && <Saved key={`${saved.id}:${saved.rev}`} />}</div>
          {(trouble !== '' || saved === null) && <KeyHints onKeys={onKeys} onCommands={onCommands} />}
        </div>
        <WorkNotes />
      </div>
    </footer>
  );
}

function KeyHints({ onKeys, onCommands }: FootBarProps) {
  const t = useText(words);
  const label = useLabel();
  const { actor, staff } = useDesk();
  const [, go] = useLocation();
  return (
    <div className="foot-keys">
      {shortcutsOf(actor, staff).map((shortcut) => (
        <button type="button" key={shortcut.key} onClick={() => go(shortcut.path)}>
          <kbd>{shortcut.key}</kbd> {label(shortcut.label)}
        </button>
      ))}
      <button type="button" className="push" onClick={onCommands}>
        <kbd>Ctrl K</kbd> {t('commands')}
      </button>
      <button type="button" onClick={onKeys}>
        <kbd>?</kbd> {t('keys')}
      </button>
    </div>
  );
}

function StuckSentence() {
  const t = useText(words);
  const language = useLanguage();
  const { waiting, trouble } = useSafety((state) => state.journal);
  const { run } = useDesk();
  // Any command first writes what waits; this one changes nothing else.
  const retry = (): void => void run('people.tried', { right: true });
  return (
    <Sentence action={<Button onClick={retry}>{t('retry')}</Button>}>
      {t('stuck', { n: waiting, reason: sayReason(trouble, language) })}
    </Sentence>
  );
}

function Saved() {
  const t = useText(words);
  const saved = useSaving((state) => state.saved);
  const showSaved = useSaving((state) => state.showSaved);
  const { db, press } = useDesk();
  const { printRecords } = usePrint();
  const [, go] = useLocation();
  const print = async (): Promise<void> => {
    const row = saved && (await getRow(db, saved.id));
    if (row) await printRecords([row]);
  };
  usePrintable(PRINT_RANK.saved, () => void print());
  const undo = useCallback(() => {
    if (!saved?.undo) return;
    showSaved(null);
    press(saved.undo.command, { ...saved.undo.input, reason: t('undone') });
  }, [saved, showSaved, press, t]);
  useUndoKey(undo);
  useEffect(() => {
    const timer = setTimeout(() => showSaved(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [showSaved]);
  const { id = '', rev = 0 } = saved ?? {};
  const row = useLive(() => getRow(db, id), [db, id, rev]);
  const owed = row && owedSigning(definitionOf(row.register), row);
  const ask = useSignRequest((state) => state.ask);
  const sign = useCallback(() => owed && ask({ record: id, as: owed }), [ask, id, owed]);
  useSignKey(sign);
  if (saved === null) return null;
  return (
    <SavedBar no={saved.no} {...(saved.undo && { onUndo: undo })} onPrint={() => void print()} onClose={() => showSaved(null)}>
      {owed && (
        <Button small onClick={sign} keys="Alt I">
          {t('signIt')}
        </Button>
      )}
      <Button small onClick={() => go(`/r/${saved.register}/${saved.id}`)}>
        {t('openIt')}
      </Button>
    </SavedBar>
  );
}

/** Ctrl+Z outside of a text takes the saved record back; inside it belongs to the text. */
function useUndoKey(undo: () => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || event.shiftKey || isComposing(event) || isWriting(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}

/** Alt+I lets somebody sign what was just saved, unless the page has a use for the key that is nearer at hand. */
function useSignKey(sign: () => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyI') return;
      if (event.defaultPrevented || isComposing(event) || isCovered()) return;
      event.preventDefault();
      sign();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [sign]);
}
