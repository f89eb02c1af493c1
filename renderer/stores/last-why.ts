/** Why the person at the desk had a masked value shown the last time: offered first. Forgotten when somebody else sits down. */
import type { Why } from '@shared/rules/privacy/settings';
import { create } from 'zustand';
import { useSession } from './session';

interface LastWhy {
  /** null = nothing was shown yet. */
  readonly why: Why | null;
  remember(why: Why): void;
}

export const useLastWhy = create<LastWhy>()((set) => ({
  why: null,
  remember: (why) => set({ why }),
}));

useSession.subscribe(({ actor }, before) => {
  if (actor?.id !== before.actor?.id) useLastWhy.setState({ why: null });
});
