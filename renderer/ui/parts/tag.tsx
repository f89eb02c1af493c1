/** A word on a tinted ground: the tone helps the eye, the word carries the meaning. */
import type { Tone } from '@shared/registers/contract/definition';
import type { ReactNode } from 'react';

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
