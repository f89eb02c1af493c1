/** Who sits at the desk. Nothing of it outlives the window: a restart asks for the PIN again. */
import type { Actor } from '@shared/registers/contract/context';
import { create } from 'zustand';

export interface Session {
  /** null = locked, or nobody has signed in yet. */
  readonly actor: Actor | null;
  /** Who was here before the lock: offered first. */
  readonly lastId: string;
  signIn(actor: Actor): void;
  lock(): void;
}

export const useSession = create<Session>()((set, get) => ({
  actor: null,
  lastId: '',
  signIn: (actor) => set({ actor, lastId: actor.id }),
  lock: () => set({ actor: null, lastId: get().actor?.id ?? get().lastId }),
}));
