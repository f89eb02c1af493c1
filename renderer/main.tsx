/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Root } from './app/root';
import { pickHost } from './host/pick-host';

// The page's policy forbids making code from text, which zod would otherwise do for speed.
z.config({ jitless: true });
const host = pickHost();
document.documentElement.dataset['host'] = host.kind;
const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<Root host={host} />);
