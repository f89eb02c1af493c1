/** A hand whose keys are counted, as a person presses them: of a chord every key, of Chinese the letters of its pinyin and the choice of each word. */
import { spellings } from '@shared/base/pinyin';
import { press, write } from './keys';
import { type Effort, NOTHING, thoughtsBefore } from './klm';
import { scanned } from './scanner';
import type { Story } from './story';

/** Characters that an input method gives with one choice. */
const AT_ONCE = 4;

/** Keys that it takes to write a text. */
export function keysOf(text: string): number {
  let keys = 0;
  for (const [run] of text.matchAll(/[㐀-鿿]+|[^㐀-鿿]+/g)) {
    if (!/^[㐀-鿿]/.test(run)) keys += run.length;
    else for (const character of run) keys += longest(character) + 1 / AT_ONCE;
  }
  return Math.ceil(keys);
}

/** Letters of a character's pinyin. */
function longest(character: string): number {
  return Math.max(...spellings(character).map((one) => one.length));
}

/** Keys of a chord as it stands on the keyboard, such as `Control+Enter`. */
export function chordOf(key: string): number {
  return key === '+' ? 1 : key.split('+').length;
}

export interface Hand {
  /** All keys, the text itself among them, with thoughts and scans. */
  effort: Effort;
  /** ms that the program let the hand wait, as seen by who looks now and then: no less than it was. */
  waited: number;
  /** Those of the text itself, which is the same wherever it is written. */
  text: number;
  press(...keys: readonly string[]): Promise<void>;
  /** Writes what names, finds or chooses something. */
  type(text: string): Promise<void>;
  /** Writes the text itself. */
  tell(text: string): Promise<void>;
  /** A scanner writes a code and presses Enter: no key of the hand. */
  scan(code: string): Promise<void>;
  /** Waits for what the program has to show before the hand goes on. */
  until<T>(shown: Promise<T>): Promise<T>;
}

export function handOf(story: Story): Hand {
  const does = (keys: number, thoughts: number, scans = 0): void => {
    const { effort } = hand;
    hand.effort = { keys: effort.keys + keys, thoughts: effort.thoughts + thoughts, scans: effort.scans + scans };
  };
  const hand: Hand = {
    effort: NOTHING,
    waited: 0,
    text: 0,
    press: async (...keys) => {
      does(
        keys.reduce((sum, key) => sum + chordOf(key), 0),
        thoughtsBefore(keys),
      );
      await press(story, ...keys);
    },
    type: async (text) => {
      does(keysOf(text), 1);
      await write(story, text);
    },
    tell: async (text) => {
      hand.text += keysOf(text);
      await hand.type(text);
    },
    scan: async (code) => {
      does(0, 1, 1);
      await scanned(story, code);
    },
    until: async (shown) => {
      const since = performance.now();
      const found = await shown;
      hand.waited += performance.now() - since;
      return found;
    },
  };
  return hand;
}
