/** The least memory that a window with a search box over all records needs: the page with React and Dexie alone, and a worker that holds what the search looks through. */
import './framework';

const worker = new Worker(new URL('./held-worker.ts', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
  const told = document.createElement('output');
  told.className = 'held-lines';
  told.textContent = String(data);
  // Beside the body, which is React's.
  document.documentElement.append(told);
});
