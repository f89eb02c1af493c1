/** What a person likes on this machine: language, size, columns of lists, the rail. Kept in localStorage, never in the database. */
import type { Language } from '@shared/base/text';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export interface ColumnPreference {
  /** px; absent = as the register says. */
  readonly width?: number;
  readonly hidden?: boolean;
}

/** Where a form prints without being asked. */
export interface FormPrinter {
  /** As the system names it. */
  readonly name: string;
  readonly copies: number;
}

/** Column id (field name, or `no`, `state`, `due`) → preference. */
export type ColumnPreferences = Readonly<Record<string, ColumnPreference>>;

/** How much of a list fits on the screen. */
export type Density = 'comfortable' | 'compact';

/** Percent of the usual size at which the whole program is drawn. */
export const ZOOMS = [90, 100, 110, 125, 150] as const;
export type Zoom = (typeof ZOOMS)[number];

export interface Preferences {
  readonly language: Language;
  readonly density: Density;
  readonly zoom: Zoom;
  readonly railCollapsed: boolean;
  /** Register id → its columns. */
  readonly columns: Readonly<Record<string, ColumnPreferences>>;
  /** Ids of registers whose plain list the person wants where there is a board. */
  readonly asList: readonly string[];
  /** Form id → its printer; absent = asked each time. Printers belong to the machine, not to the site. */
  readonly printers: Readonly<Record<string, FormPrinter>>;
  /** Groups of the rail that stay open: 'book', 'base'. */
  readonly openGroups: readonly string[];
  setLanguage(language: Language): void;
  setDensity(density: Density): void;
  setZoom(zoom: Zoom): void;
  setRailCollapsed(collapsed: boolean): void;
  setColumn(register: string, column: string, preference: ColumnPreference): void;
  resetColumns(register: string): void;
  setAsList(register: string, list: boolean): void;
  setGroupOpen(group: string, open: boolean): void;
  /** null: asked each time again. */
  setPrinter(form: string, printer: FormPrinter | null): void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'zh',
      density: 'comfortable',
      zoom: 100,
      railCollapsed: false,
      columns: {},
      asList: [],
      openGroups: [],
      printers: {},
      setLanguage: (language) => set({ language }),
      setDensity: (density) => set({ density }),
      setZoom: (zoom) => set({ zoom }),
      setRailCollapsed: (railCollapsed) => set({ railCollapsed }),
      setColumn: (register, column, preference) => set((state) => ({ columns: withColumn(state.columns, register, column, preference) })),
      resetColumns: (register) => set((state) => ({ columns: { ...state.columns, [register]: {} } })),
      setAsList: (register, list) =>
        set((state) => ({ asList: [...state.asList.filter((id) => id !== register), ...(list ? [register] : [])] })),
      setGroupOpen: (group, open) =>
        set((state) => ({ openGroups: [...state.openGroups.filter((id) => id !== group), ...(open ? [group] : [])] })),
      setPrinter: (form, printer) =>
        set((state) => {
          const others = Object.fromEntries(Object.entries(state.printers).filter(([id]) => id !== form));
          return { printers: printer ? { ...others, [form]: printer } : others };
        }),
    }),
    { name: 'deskbook.preferences', version: 1 },
  ),
);

function withColumn(
  columns: Preferences['columns'],
  register: string,
  column: string,
  preference: ColumnPreference,
): Preferences['columns'] {
  const own = columns[register] ?? {};
  return { ...columns, [register]: { ...own, [column]: { ...own[column], ...preference } } };
}

/** How many px of the screen one px of a style takes: what pointers and `getBoundingClientRect` tell is to be divided by it. */
export function pageZoom(): number {
  return usePreferences.getState().zoom / 100;
}
