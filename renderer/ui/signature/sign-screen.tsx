/** The whole window while somebody signs: what is signed, the pad, and nothing of anybody else until the screen is turned back. */
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { pageZoom } from '@renderer/stores/preferences';
import { type Ink, inkLength } from '@shared/base/ink';
import type { Result } from '@shared/base/result';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isWriting, useKeysIn } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { SignPad } from './sign-pad';
import './signature.css';
import { words } from './texts';
import { usePen } from './use-pen';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A line of its own. */
  readonly wide?: boolean;
}

export interface SignScreenProps {
  /** Name of the site, and the number of the record. */
  readonly site: string;
  readonly no: string;
  /** What is declared with the signature. */
  readonly says: string;
  /** What it is given for; a signature belongs to exactly this. */
  readonly facts: readonly Fact[];
  /** Who signs, as far as it is known. */
  readonly who: string;
  readonly onSigned: (who: string, ink: Ink) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** A pen that went less far than this made a dot. */
const SHORTEST_PX = 40;

export function SignScreen(props: SignScreenProps) {
  const t = useText(words);
  const [signed, setSigned] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Nothing behind it may move, or be seen, by a key that is pressed here.
  const hold = (event: KeyboardEvent): void => event.stopPropagation();
  return (
    <dialog ref={dialog} className="sign-screen" aria-label={t('title')} tabIndex={-1} onKeyDown={hold} onClose={props.onClose}>
      {signed ? (
        <Thanks onClose={() => dialog.current?.close()} />
      ) : (
        <Signing {...props} onDone={() => setSigned(true)} onLeave={() => dialog.current?.close()} />
      )}
    </dialog>
  );
}

interface SigningProps extends SignScreenProps {
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function Signing({ site, no, says, facts, who: known, onSigned, onDone, onLeave }: SigningProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const id = useId();
  const pen = usePen();
  const body = useRef<HTMLDivElement>(null);
  const place = useRef<SVGSVGElement>(null);
  const [who, setWho] = useState(known);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const { strokes, undo, clear } = pen;

  const done = async (): Promise<void> => {
    if (running.current) return;
    if (who.trim() === '') return setTrouble(sentence({ code: 'sign.who' }));
    if (inkLength(strokes) < SHORTEST_PX) return setTrouble(t('nothing'));
    const { width, height } = place.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
    const sized = (px: number): number => Math.max(1, Math.round(px / pageZoom()));
    running.current = true;
    setBusy(true);
    const result = await onSigned(who.trim(), { width: sized(width), height: sized(height), strokes });
    running.current = false;
    setBusy(false);
    if (result.ok) onDone();
    else setTrouble(sentence(result.error));
  };
  useKeysIn(body, (event) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const act =
      ctrl && event.key === 'Enter' ? () => void done() : isWriting(event.target) ? null : keyed(event.key, ctrl, { undo, clear });
    act?.();
    return act !== null;
  });
  return (
    <div ref={body} className="sign-body">
      <header className="sign-head">
        <span>{site}</span>
        <span className="push num">{no}</span>
      </header>
      <h1>{says}</h1>
      <dl className="sign-facts">
        {facts.map(({ label, value, wide = false }) => (
          <div key={label} className={wide ? 'wide' : ''}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SignPad pen={pen} place={place} />
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <footer className="sign-foot">
        <label htmlFor={id}>{t('who')}</label>
        <input
          id={id}
          className="control-input"
          autoComplete="off"
          maxLength={60}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
        <Button onClick={undo} disabled={strokes.length === 0} keys="Ctrl Z">
          {t('undo')}
        </Button>
        <Button onClick={clear} disabled={strokes.length === 0} keys="Delete">
          {t('clear')}
        </Button>
        <span className="push" />
        <Button onClick={onLeave} keys="Esc">
          {t('leave')}
        </Button>
        <Button tone="main" save onClick={() => void done()} disabled={busy || strokes.length === 0} keys="Ctrl Enter">
          {busy ? t('saving') : t('done')}
        </Button>
      </footer>
    </div>
  );
}

function keyed(
  key: string,
  ctrl: boolean,
  { undo, clear }: { readonly undo: () => void; readonly clear: () => void },
): (() => void) | null {
  if (key === 'Backspace' || (ctrl && key.toLowerCase() === 'z')) return undo;
  return key === 'Delete' ? clear : null;
}

/** The one who signed still looks at the screen. */
function Thanks({ onClose }: { readonly onClose: () => void }) {
  const t = useText(words);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={root} className="sign-thanks" role="status">
      <h1>{t('thanks')}</h1>
      <p>{t('turnBack')}</p>
      <Button tone="main" onClick={onClose} keys="Enter">
        {t('back')}
      </Button>
    </div>
  );
}
