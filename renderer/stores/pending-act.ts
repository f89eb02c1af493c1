/** The action a record opens with when another page leads to it: one click on the board opens the record with 催办 ready. */
import { create } from 'zustand';

interface PendingAct {
  /** Record id and action; null when the record is just looked at. */
  readonly wish: { readonly id: string; readonly action: string } | null;
  ask(id: string, action: string): void;
  /** The action wished for this record, once. */
  take(id: string): string;
}

export const usePendingAct = create<PendingAct>((set, get) => ({
  wish: null,
  ask: (id, action) => set({ wish: { id, action } }),
  take: (id) => {
    const { wish } = get();
    if (wish?.id !== id) return '';
    set({ wish: null });
    return wish.action;
  },
}));
