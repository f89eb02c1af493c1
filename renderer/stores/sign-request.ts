/** Which record is being signed on the screen: asked for anywhere, shown over everything. */
import { create } from 'zustand';

export interface SignRequest {
  readonly record: string;
  /** Key of the register's `signing`. */
  readonly as: string;
}

interface SignRequestState {
  readonly request: SignRequest | null;
  readonly ask: (request: SignRequest) => void;
  readonly end: () => void;
}

export const useSignRequest = create<SignRequestState>((set) => ({
  request: null,
  ask: (request) => set({ request }),
  end: () => set({ request: null }),
}));
