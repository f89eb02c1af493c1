/** Somebody was taken out of the records on request (PIPL 47): what was said of them goes from the stream as well; the entries, which hold digests only, stay. */
import { readLine, writeLine } from '@shared/journal/line';
import type { Link } from './link';

/** Goes through the whole stream once. @throws LinkFault */
export async function eraseIn(link: Link, digests: ReadonlySet<string>): Promise<void> {
  const { last } = await link.facts();
  if (last === 0) return;
  for await (const message of link.read(1)) {
    const line = readLine(message.text);
    const kept = line.ok ? line.value.values.filter(({ d }) => !digests.has(d)) : [];
    if (line.ok && kept.length < line.value.values.length) await link.replace(message, writeLine({ ...line.value, values: kept }));
    // What comes after these was written by desks that had taken it out already, or will be looked through when they do.
    if (message.at >= last || message.pending === 0) return;
  }
}
