/** A label in both languages of the program; leaving one out does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

/** Short form for a label: `text('房号', 'Unit')`. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}
