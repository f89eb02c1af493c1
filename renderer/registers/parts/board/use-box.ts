/** What stands in the box of a board: emptied with the key that acts, so that the next scan is whole while the one before is on its way. */
import { useCallback, useState } from 'react';

export interface Box {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** After a refusal: the text is there again, unless something else was scanned or typed since. */
  readonly putBack: (text: string) => void;
}

export function useBox(): Box {
  const [text, setText] = useState('');
  const putBack = useCallback((before: string) => setText((now) => (now === '' ? before : now)), []);
  return { text, setText, putBack };
}
