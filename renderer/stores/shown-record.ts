/** What can be done with the record on the screen, so that the command box offers it too. Nothing of it is kept. */
import { create } from 'zustand';

export interface ShownTool {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
}

export interface ShownRecord {
  readonly no: string;
  /** As it stands now. */
  tools(): readonly ShownTool[];
}

interface ShownRecordStore {
  readonly record: ShownRecord | null;
  show(record: ShownRecord): void;
  /** Does nothing when another record is shown by now. */
  leave(record: ShownRecord): void;
}

export const useShownRecord = create<ShownRecordStore>()((set, get) => ({
  record: null,
  show: (record) => set({ record }),
  leave: (record) => {
    if (get().record === record) set({ record: null });
  },
}));
