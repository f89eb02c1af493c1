/** Before the specs begin: a place for the sites that are founded once and copied for every story. It is gone when they have ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly foundedSites: string;
  }
}

/** Called by Vitest, once a run; what it returns is called at the end. */
export function setup(project: TestProject): () => void {
  const place = mkdtempSync(path.join(tmpdir(), 'deskbook-founded-'));
  project.provide('foundedSites', place);
  return () => rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
