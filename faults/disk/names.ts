/** The names of a simulated disk: what everybody sees, what is safe, and which changes of a folder are not flushed yet. */
import path from 'node:path';
import type { Content } from './content';

interface Change {
  readonly folder: string;
  /** Removed from this name; '' for a new file. */
  readonly from: string;
  /** Put under this name; '' for a removed file. */
  readonly to: string;
  readonly content: Content | null;
}

export class Names {
  private readonly seen = new Map<string, Content>();
  private readonly safe = new Map<string, Content>();
  private pending: Change[] = [];

  get(file: string): Content | undefined {
    return this.seen.get(file);
  }

  files(): IterableIterator<[string, Content]> {
    return this.seen.entries();
  }

  /** What would be there after a power cut, whatever it takes. */
  safeFiles(): ReadonlyMap<string, Content> {
    return this.safe;
  }

  add(file: string, content: Content): void {
    this.change({ folder: path.dirname(file), from: '', to: file, content });
  }

  remove(file: string): void {
    this.change({ folder: path.dirname(file), from: file, to: '', content: null });
  }

  rename(from: string, to: string): void {
    this.change({ folder: path.dirname(to), from, to, content: this.seen.get(from) ?? null });
  }

  sync(folder: string): void {
    for (const one of this.pending.filter((each) => each.folder === folder)) move(this.safe, one);
    this.pending = this.pending.filter((each) => each.folder !== folder);
  }

  /** Keeps those of the open changes for which `keep` says so, in their order. */
  crash(keep: () => boolean): void {
    for (const one of this.pending) if (keep()) move(this.safe, one);
    this.settle();
  }

  settleSeen(): void {
    for (const one of this.pending) move(this.safe, one);
    this.settle();
  }

  private change(one: Change): void {
    move(this.seen, one);
    this.pending.push(one);
  }

  private settle(): void {
    this.pending = [];
    this.seen.clear();
    for (const [file, content] of this.safe) this.seen.set(file, content);
  }
}

function move(names: Map<string, Content>, { from, to, content }: Change): void {
  if (from !== '') names.delete(from);
  if (to !== '' && content !== null) names.set(to, content);
}
