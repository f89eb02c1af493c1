/** Which database this window works on: the site's own, or the demonstration that can be thrown away. */
import { DEMO_DATABASE, type Deskbook, deskbook } from '@renderer/db/database';

const KEY = 'deskbook.demo';

export function isDemoChosen(): boolean {
  return localStorage.getItem(KEY) === 'yes';
}

/** Goes to the demonstration. The window starts anew, so that nothing of one database is on the screen of the other. */
export function chooseDemo(): void {
  localStorage.setItem(KEY, 'yes');
  restart();
}

/** Ms of waiting for the deletion: what is still at work in the demonstration may hold it for long, and the next start deletes what is left. */
const PATIENCE = 2_000;

/** Throws the demonstration away without trace and goes back to the site's own records. `open` is its database, open in this window. */
export function leaveDemo(open: Deskbook): void {
  open.close();
  localStorage.removeItem(KEY);
  const late = new Promise<void>((done) => setTimeout(done, PATIENCE));
  void Promise.race([deskbook(DEMO_DATABASE).delete(), late]).finally(restart);
}

function restart(): void {
  location.hash = '';
  location.reload();
}
