/** Text as it is being typed, until the field is left: then the value's own text stands again. */
import { useState } from 'react';

export interface Typed {
  readonly text: string;
  /** Whether the person is in the middle of it. */
  readonly typing: boolean;
  type(text: string): void;
  settle(): void;
}

export function useTyped(shown: string): Typed {
  const [draft, setDraft] = useState<string | null>(null);
  return { text: draft ?? shown, typing: draft !== null, type: setDraft, settle: () => setDraft(null) };
}
