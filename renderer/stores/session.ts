/** Who sits at the desk. Nothing of it outlives the window: a restart asks for the PIN again. */
import type { Refusal } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { create } from 'zustand';

export interface Session {
  /** null = locked, or nobody has signed in yet. */
  readonly actor: Actor | null;
  /** Who was here before the lock: offered first. */
  readonly lastId: string;
  /** Why the program itself ended the last session; null = it was locked as usual. */
  readonly ended: Refusal | null;
  signIn(actor: Actor): void;
  lock(): void;
  /** The person may no longer be here, or not as who they were: said at the sign-in. */
  end(why: Refusal): void;
}

export const useSession = create<Session>()((set, get) => ({
  actor: null,
  lastId: '',
  ended: null,
  signIn: (actor) => set({ actor, lastId: actor.id, ended: null }),
  lock: () => set({ actor: null, lastId: get().actor?.id ?? get().lastId }),
  end: (ended) => set({ actor: null, lastId: get().actor?.id ?? get().lastId, ended }),
}));
