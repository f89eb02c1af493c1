/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { pickHost } from './host/pick-host';

z.config({ jitless: true });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<h1>前台台账</h1>);
document.documentElement.dataset['host'] = pickHost().kind;
