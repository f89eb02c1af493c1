/** What is being printed now, and what Ctrl+P would print: one store, because one window prints one thing at a time. */
import { create } from 'zustand';

/** A printed thing that the panel speaks of. */
export type PrintPhase =
  | { readonly kind: 'idle' }
  /** `all` 0: not known yet. */
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | { readonly kind: 'trouble'; readonly sentence: string }
  | { readonly kind: 'done'; readonly sentence: string }
  /** `address`: of the PDF, to be released by whoever closes it. */
  | { readonly kind: 'preview'; readonly address: string; readonly name: string };

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
