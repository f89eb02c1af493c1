/** Imported first: the page's policy forbids making code from text, and what the bench evaluates there would be taken for allowed to. */
import { z } from 'zod';

z.config({ jitless: true });
