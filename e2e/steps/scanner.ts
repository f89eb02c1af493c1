/** A barcode scanner at the program: keys with the times of a device, whatever the machine has to do meanwhile; an input method that eats them. */
import type { CDPSession } from 'playwright-core';
import type { Story } from './story';

interface Device {
  /** ms between two keys. */
  readonly gap?: number;
  readonly ending?: 'Enter' | 'Tab';
  /** What a Chinese input method makes of the keys while they come, and writes when it ends. */
  readonly eatenAs?: string;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  /** What it writes; absent = nothing. */
  readonly text?: string;
  readonly shift: boolean;
}

const SHIFT = 8;
const EATEN = { key: 'Process', windowsVirtualKeyCode: 229 } as const;

function keyOf(char: string): Key {
  const upper = char.toUpperCase();
  const letter = /^[A-Z]$/.test(upper);
  const code = letter ? `Key${upper}` : /^\d$/.test(char) ? `Digit${char}` : 'Minus';
  return {
    key: char,
    code,
    text: char,
    windowsVirtualKeyCode: code === 'Minus' ? 189 : upper.charCodeAt(0),
    shift: letter && char === upper,
  };
}

const ENDINGS = {
  Enter: { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, shift: false },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, shift: false },
} as const satisfies Record<string, Key>;

/** Scans a code where the focus is: all keys are sent at once, with the times they would have had. */
export async function scanned(story: Story, code: string, { gap = 5, ending = 'Enter', eatenAs }: Device = {}): Promise<void> {
  const session = await story.page.context().newCDPSession(story.page);
  const keys: readonly Key[] = [...[...code].map(keyOf), ENDINGS[ending]];
  const begin = Date.now() / 1000;
  const sent: Promise<unknown>[] = [];
  for (const [place, key] of keys.entries()) {
    const timestamp = begin + (place * gap) / 1000;
    sent.push(send(session, key, { eaten: eatenAs !== undefined, timestamp }));
    if (eatenAs !== undefined && place < keys.length - 1) {
      const text = eatenAs.slice(0, Math.ceil(((place + 1) / code.length) * eatenAs.length));
      sent.push(session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }));
    }
  }
  if (eatenAs !== undefined) sent.push(session.send('Input.insertText', { text: eatenAs }));
  await Promise.all(sent);
  // The device is not done before its last key: nobody presses one earlier than that.
  await new Promise((done) => setTimeout(done, Math.max(0, begin * 1000 + keys.length * gap - Date.now())));
  await session.detach();
}

async function send(
  session: CDPSession,
  { shift, text, ...key }: Key,
  { eaten, timestamp }: { eaten: boolean; timestamp: number },
): Promise<void> {
  const common = { ...key, ...(eaten && EATEN), timestamp, modifiers: shift ? SHIFT : 0 };
  const down = session.send('Input.dispatchKeyEvent', {
    ...common,
    type: eaten || text === undefined ? 'rawKeyDown' : 'keyDown',
    ...(!eaten && text !== undefined && { text }),
  });
  const up = session.send('Input.dispatchKeyEvent', { ...common, ...key, type: 'keyUp', timestamp: timestamp + 0.001 });
  await Promise.all([down, up]);
}
