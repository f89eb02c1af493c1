/** The part of the document that is printed, and nothing else of the window with it. */
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { PrintBatch } from './print-batch';

interface Mounted {
  readonly root: Root;
  readonly place: HTMLElement;
  readonly language: string;
}

let mounted: Mounted | null = null;

/** Holds the forms: laid out but unseen on screen, alone on paper. */
export function PrintRoot({ children }: { readonly children: ReactElement }) {
  return (
    <div className="pf-root" lang="zh-CN" aria-hidden="true">
      {children}
    </div>
  );
}

/** Forms laid out in one go; between two of them whoever works on gets a turn. */
const PIECE = 2;

/**
 * Puts forms into the print root and resolves when they can be printed: laid out, pages counted, fonts and photos loaded; QR codes are drawn in the
 * same step. A document printed before is replaced; one that is replaced meanwhile is given up.
 */
export async function renderForPrint(forms: readonly ReactElement[]): Promise<void> {
  clearPrint();
  const place = document.createElement('div');
  place.className = 'pf-place';
  const { documentElement } = document;
  mounted = { root: createRoot(place), place, language: documentElement.lang };
  // The foot of the page takes its language, and so the shapes of its characters, from the document.
  documentElement.lang = 'zh-CN';
  document.body.append(place);
  const { root } = mounted;
  for (let there = PIECE; ; there += PIECE) {
    // Those that are there already are the same elements: they are neither drawn nor counted again.
    const batch = <PrintBatch forms={forms.slice(0, there)} />;
    flushSync(() => root.render(<PrintRoot>{batch}</PrintRoot>));
    if (there >= forms.length) break;
    await turn();
    if (mounted?.root !== root) return;
  }
  // The page's layout begins to load fonts; to ask for `ready` when none is being loaded would lay everything out a second time.
  if (document.fonts?.status === 'loading') await document.fonts.ready;
  // A picture that cannot be read leaves its place empty; the form prints all the same.
  await Promise.all([...place.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
}

/** Resolves when keys, the mouse and the screen had their turn. */
function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Takes the printed document away; does nothing when there is none. */
export function clearPrint(): void {
  if (mounted === null) return;
  // Out of the document first: taking hundreds of forms apart inside of it costs a quarter of a second.
  mounted.place.remove();
  mounted.root.unmount();
  document.documentElement.lang = mounted.language;
  mounted = null;
}

/** One run of pages of the document that is laid out. */
export interface SheetCount {
  /** Number of its record; '' for a list without one. */
  readonly no: string;
  readonly pages: number;
}

/** What is laid out, in the order of the paper. */
export function printedSheets(): readonly SheetCount[] {
  return sheets().map(({ dataset }) => ({ no: dataset['no'] ?? '', pages: Number(dataset['pages'] ?? 1) }));
}

/** Takes the forms away that end before a page, counted from 1; the one that the page belongs to stays whole. */
export function leaveOutBefore(page: number): void {
  let last = 0;
  for (const sheet of sheets()) {
    last += Number(sheet.dataset['pages'] ?? 1);
    if (last < page) sheet.remove();
  }
}

function sheets(): readonly HTMLElement[] {
  return [...(mounted?.place.querySelectorAll<HTMLElement>('.pf-sheet') ?? [])];
}
