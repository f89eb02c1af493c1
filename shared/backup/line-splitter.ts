/** Cuts running text into lines; a line that never ends is refused before it fills the memory. */
import { ok, type Result, refuse } from '../base/result';

export class LineSplitter {
  private readonly most: number;
  private parts: string[] = [];
  private length = 0;

  /** `most`: characters of one line. */
  constructor(most: number) {
    this.most = most;
  }

  /** The lines that end in this piece of text; `snapshot.line` for one that is too long. */
  take(text: string): Result<readonly string[]> {
    const lines: string[] = [];
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const whole = this.rest(text.slice(from, end));
      if (whole === null) return refuse('snapshot.line');
      lines.push(whole);
      this.parts = [];
      this.length = 0;
      from = end + 1;
    }
    const tail = text.slice(from);
    if (this.length + tail.length > this.most) return refuse('snapshot.line');
    if (tail !== '') this.parts.push(tail);
    this.length += tail.length;
    return ok(lines);
  }

  /** What stands after the last line break: '' for a file that ends well. */
  left(): string {
    return this.parts.join('');
  }

  private rest(end: string): string | null {
    if (this.length + end.length > this.most) return null;
    return this.parts.length === 0 ? end : [...this.parts, end].join('');
  }
}
