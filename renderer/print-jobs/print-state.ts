/** What printing has to say or ask beside the queue: a sentence, the preview, a question; and what Ctrl+P would print. */
import { create } from 'zustand';

export type PrintPhase =
  | { readonly kind: 'idle' }
  /** What could not even begin. */
  | { readonly kind: 'trouble'; readonly sentence: string }
  /** `address`: of the PDF, to be released by whoever closes it. */
  | { readonly kind: 'preview'; readonly address: string; readonly name: string }
  /** Behind how many used labels of the sheet the first one stands; `most`: of the sheet. */
  | { readonly kind: 'place'; readonly title: string; readonly most: number; readonly go: (skip: number) => void };

export interface Printable {
  /** The highest one is printed. */
  readonly rank: number;
  readonly print: () => void;
}

interface PrintState {
  readonly phase: PrintPhase;
  readonly printables: readonly Printable[];
  show(phase: PrintPhase): void;
  add(printable: Printable): void;
  remove(printable: Printable): void;
}

export const usePrintState = create<PrintState>()((set) => ({
  phase: { kind: 'idle' },
  printables: [],
  show: (phase) => set({ phase }),
  add: (printable) => set(({ printables }) => ({ printables: [...printables, printable] })),
  remove: (printable) => set(({ printables }) => ({ printables: printables.filter((each) => each !== printable) })),
}));

/** What Ctrl+P prints: the highest rank, the newest among equals; undefined when nothing is open. */
export function topPrintable(printables: readonly Printable[]): Printable | undefined {
  return printables.reduce<Printable | undefined>((best, one) => (best && best.rank > one.rank ? best : one), undefined);
}
