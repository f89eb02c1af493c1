/** Mounts the ear for scanners, once, high in the app. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { putBack } from './field-text';
import { pressEnding } from './give-back';
import { listenForScans, type ScanEars } from './listener';

export function useScanner(ears: ScanEars): void {
  const latest = useRef(ears);
  useLayoutEffect(() => {
    latest.current = ears;
  });
  useEffect(() => listenForScans(() => latest.current), []);
}

/** The box of this page that gets every scan (`data-scans`); null = none. */
export function scanBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('input[data-scans]');
}

/** Scans into a box as if the cursor stood there. */
export function scanInto(box: HTMLInputElement, code: string): void {
  box.focus();
  putBack({ field: box, value: '', start: 0, end: 0 }, code);
  setTimeout(() => pressEnding(box, 'Enter'));
}
