/** A folder of its own for each test, gone after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Hook = (run: () => void) => unknown;

/** The hooks are the test runner's. @returns gives the present test's folder */
export function tempFolderFor(beforeEach: Hook, afterEach: Hook): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'deskbook-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return () => folder;
}
