/** Stories at a site that is there already: founded by keyboard once a run, and its data folder copied for every story. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { type Target, tempDir } from '../targets';
import { type Founding, firstStart } from './site';
import { STORY_DAY, type Story, tell } from './story';
import { shown } from './wait';

/** It was founded before anybody's first hour, on the day of the story. */
const HOUR = 'T06:00:00+08:00';
/** The system gives none of these away by itself: the port that the records belong to is free when a copy is opened. */
const PORTS = { from: 20_000, many: 12_000 } as const;

/**
 * Tells a story as `tell` does, at a site founded with `founding` on the morning of its day; nobody is signed in. For every story but those of
 * the founding itself and of what the program does on a folder that is its own from the first second.
 */
export async function tellFounded(
  target: Target,
  founding: Founding,
  options: Partial<Story['options']>,
  happens: (story: Story) => Promise<void>,
): Promise<void> {
  const site = await siteOf(target, founding, (options.at ?? STORY_DAY).slice(0, 10));
  const dir = tempDir();
  cpSync(site, dir, { recursive: true });
  const begin = async (story: Story): Promise<void> => {
    await shown(story.page.getByRole('group', { name: '谁当班' }));
    await happens(story);
  };
  await tell(target, options, begin, dir);
}

/**
 * The folder of such a site. In a browser each worker of the run has its own: the records belong to a port, which two copies cannot have at once.
 */
async function siteOf(target: Target, founding: Founding, day: string): Promise<string> {
  const worker = `worker-${process.env['VITEST_POOL_ID']}`;
  const name = createHash('sha256')
    .update(JSON.stringify({ founding, day, in: target.chromium }))
    .digest('hex')
    .slice(0, 12);
  const place = path.join(inject('foundedSites'), target.kind === 'browser' ? worker : 'all', `${target.name}-${name}`);
  if (existsSync(place)) return place;
  const [dir, part] = [tempDir(), `${place}.${worker}`];
  writeFileSync(path.join(dir, 'browser-port'), String(PORTS.from + Math.floor(Math.random() * PORTS.many)));
  const found = async (story: Story): Promise<void> => {
    await firstStart(story, founding);
    await story.running.close();
    rmSync(path.join(dir, 'files'), { recursive: true });
    rmSync(part, { recursive: true, force: true });
    cpSync(dir, part, { recursive: true });
  };
  await tell(target, { at: `${day}${HOUR}` }, found, dir);
  // Another worker may have been quicker: its site is as good.
  if (!existsSync(place)) renameSync(part, place);
  return place;
}
