/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { hearFailures } from './app/hear-failures';
import { keepNoWords } from './app/keep-no-words';
import { refuseDrops } from './app/refuse-drops';
import { Root } from './app/root';
import { withFolder } from './host/folder-host';
import { pickHost } from './host/pick-host';

refuseDrops(window);
keepNoWords(window);
const host = pickHost();
hearFailures(window, host);
document.documentElement.dataset['host'] = host.kind;
const place = document.getElementById('root');
if (place !== null) {
  const root = createRoot(place);
  // Shown anew with another host when a folder is granted or forgotten.
  void withFolder(host, window, (current) => root.render(<Root host={current} />));
}
