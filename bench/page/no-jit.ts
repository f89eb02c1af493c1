/** Imported first: the page's policy forbids making code from text. */
import { z } from 'zod';

z.config({ jitless: true });
