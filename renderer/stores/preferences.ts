/** What a person likes on this machine: language, columns of lists, the rail. Kept in localStorage, never in the database. */
import type { Language } from '@shared/base/text';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export interface ColumnPreference {
  /** px; absent = as the register says. */
  readonly width?: number;
  readonly hidden?: boolean;
}

/** Column id (field name, or `no`, `state`, `due`) → preference. */
export type ColumnPreferences = Readonly<Record<string, ColumnPreference>>;

export interface Preferences {
  readonly language: Language;
  readonly railCollapsed: boolean;
  /** Register id → its columns. */
  readonly columns: Readonly<Record<string, ColumnPreferences>>;
  /** Ids of registers whose plain list the person wants where there is a board. */
  readonly asList: readonly string[];
  /** Groups of the rail that stay open: 'book', 'base'. */
  readonly openGroups: readonly string[];
  setLanguage(language: Language): void;
  setRailCollapsed(collapsed: boolean): void;
  setColumn(register: string, column: string, preference: ColumnPreference): void;
  resetColumns(register: string): void;
  setAsList(register: string, list: boolean): void;
  setGroupOpen(group: string, open: boolean): void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'zh',
      railCollapsed: false,
      columns: {},
      asList: [],
      openGroups: [],
      setLanguage: (language) => set({ language }),
      setRailCollapsed: (railCollapsed) => set({ railCollapsed }),
      setColumn: (register, column, preference) => set((state) => ({ columns: withColumn(state.columns, register, column, preference) })),
      resetColumns: (register) => set((state) => ({ columns: { ...state.columns, [register]: {} } })),
      setAsList: (register, list) =>
        set((state) => ({ asList: [...state.asList.filter((id) => id !== register), ...(list ? [register] : [])] })),
      setGroupOpen: (group, open) =>
        set((state) => ({ openGroups: [...state.openGroups.filter((id) => id !== group), ...(open ? [group] : [])] })),
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
