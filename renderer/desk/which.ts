/** Which database this window works on: the site's own, or the demonstration that can be thrown away. */
import { DEMO_DATABASE, deskbook } from '@renderer/db/database';

const KEY = 'deskbook.demo';

export function isDemoChosen(): boolean {
  return localStorage.getItem(KEY) === 'yes';
}

/** Goes to the demonstration. The window starts anew, so that nothing of one database is on the screen of the other. */
export function chooseDemo(): void {
  localStorage.setItem(KEY, 'yes');
  restart();
}

/** Throws the demonstration away without trace and goes back to the site's own records. */
export async function dropDemo(): Promise<void> {
  await deskbook(DEMO_DATABASE).delete();
  localStorage.removeItem(KEY);
  restart();
}

function restart(): void {
  location.hash = '';
  location.reload();
}
