/** Entry of the worker that looks through all records: it lives as long as the window and has a connection of its own. */
import { openToSearch } from '@renderer/db/search-store';
import type { SearchAnswer, SearchQuestion } from './search-client';
import { SearchService } from './search-service';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SearchQuestion>) => void) | null;
  postMessage(answer: SearchAnswer): void;
};

let service: Promise<SearchService> | null = null;

async function begin(database: string): Promise<SearchService> {
  const made = new SearchService(await openToSearch(database));
  made.start().then(() => scope.postMessage({ kind: 'whole' }), failed);
  return made;
}

/** The window ends this worker then and begins a new one. */
function failed(error: unknown): void {
  scope.postMessage({ kind: 'failed', why: error instanceof Error ? error.name : 'unknown' });
}

async function answer(question: SearchQuestion): Promise<void> {
  if (question.kind === 'open') service = begin(question.database);
  const opened = await service;
  if (question.kind === 'open' || opened === null) return;
  scope.postMessage({ kind: 'found', id: question.id, found: await opened.find(question.query, question.wanted) });
}

scope.onmessage = ({ data }) => void answer(data).catch(failed);
