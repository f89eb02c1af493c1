/** A site's database in a file: the program's own (`renderer/db`), of which only what is used is in memory, so that it lives on when the service is begun again. */
import 'fake-indexeddb/auto';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { versionsOf } from '@renderer/db/row-versions';
import { registerList } from '@shared/registers/index';
import type { Reached } from '../judge';
import { BookFile, deleteBook } from './book-file';
import type { KeptRecords } from './kept-records';
import { keptIn } from './kept-stores';

/** To be raised when what is made of the same lines changes: books that were made otherwise are made anew. */
const FORMAT = 1;

interface Self extends Reached {
  /** What it was made by; another program makes it anew. */
  readonly shape: string;
}

const NOTHING: Reached = { n: 0, heads: {} };

let opened = 0;

export class KeptBook {
  readonly db: Deskbook;
  private readonly file: BookFile;
  private readonly shape: string;
  private readonly records: readonly KeptRecords[];
  private now: Reached;

  private constructor(db: Deskbook, file: BookFile, shape: string, now: Reached) {
    this.db = db;
    this.file = file;
    this.shape = shape;
    this.now = now;
    this.records = keptIn(db, file);
  }

  /** The book in that file; a new one where there is none, or one of another program. */
  static async open(path: string): Promise<KeptBook> {
    opened += 1;
    const db = deskbook(`book-${opened}`);
    await db.open();
    const shape = shapeOf(db);
    const file = new BookFile(path);
    const self = file.self() as Self | undefined;
    if (self === undefined || self.shape === shape) return new KeptBook(db, file, shape, self ?? NOTHING);
    await file.close();
    deleteBook(path);
    return new KeptBook(db, new BookFile(path), shape, NOTHING);
  }

  get reached(): Reached {
    return this.now;
  }

  /** Keeps what was changed since the last time, with how far it got, whole or not at all. @throws when another service has the same book */
  keep(reached: Reached): void {
    this.file.change(() => {
      const self = this.file.self() as Self | undefined;
      if ((self?.n ?? 0) !== this.now.n) throw new Error(`the book is changed by somebody else: ${this.now.n} → ${self?.n ?? 0}`);
      for (const records of this.records) records.keep();
      this.file.sayOfSelf({ shape: this.shape, ...reached } satisfies Self);
    });
    this.now = reached;
  }

  async close(): Promise<void> {
    await this.db.delete();
    await this.file.close();
  }
}

/** What the bytes of a book depend on. */
function shapeOf(db: Deskbook): string {
  const stores = db.tables.map(({ name, schema: { primKey, indexes } }) => [name, primKey.src, ...indexes.map(({ src }) => src)].join(' '));
  return JSON.stringify([FORMAT, stores, versionsOf(registerList)]);
}
