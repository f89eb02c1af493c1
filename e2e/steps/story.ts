/** One story a launch: the running program, the day it happens on, and what must never occur while it is told. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drop, type LaunchOptions, launch, type Running, type Target, tempDir } from '../targets';
import { aheadOf, shiftClock } from './clock';
import { PATIENCE } from './wait';

export interface Story {
  readonly target: Target;
  /** The data folder; files of the story go to its `files` folder. */
  readonly dir: string;
  running: Running;
  page: Page;
  /** Keys pressed and characters written since `countKeys`. */
  pressed: number;
  written: number;
  /** Errors of the page and refusals of the content policy; must stay empty. */
  readonly faults: string[];
  readonly options: LaunchOptions & { readonly at: string };
  /** ms by which the page's clock is ahead of the machine's. */
  ahead: number;
}

/** What a story may take on a machine that is busy with other things. */
export const STORY = { timeout: 180_000 } as const;

/** A Wednesday in a week without holidays, in everybody's call hours. */
export const STORY_DAY = '2026-11-18';

/**
 * Tells a story: starts the program at `at` in the site's zone on `dir`, a fresh data folder unless one is given, and afterwards looks whether
 * anything went outside or failed in the page. The folder is gone then. `E2E_SHOTS=folder` keeps a picture of where a story broke off.
 */
export async function tell(
  target: Target,
  options: Partial<Story['options']>,
  happens: (story: Story) => Promise<void>,
  dir: string = tempDir(),
): Promise<void> {
  const story = await openStory(target, options, dir);
  try {
    await happens(story);
    expect(await story.running.external()).toEqual([]);
    expect(story.faults).toEqual([]);
  } catch (error) {
    const shots = process.env['E2E_SHOTS'];
    if (shots) await story.page.screenshot({ path: path.join(shots, `${target.name}-${Date.now()}.png`) }).catch(() => undefined);
    if (story.faults.length > 0) console.error(story.faults.join('\n'));
    console.error(await whereItBroke(story.page));
    throw error;
  } finally {
    await story.running.close();
    drop(story.dir);
  }
}

const MOST_SAID = 2_000;

/** What somebody in front of it would see: where nobody can look at the machine any more, this is all there is. */
async function whereItBroke(page: Page): Promise<string> {
  const seen = page.evaluate((most) => {
    const focus = document.activeElement;
    const words = document.body.innerText.replace(/\s+/g, ' ').slice(0, most);
    return `at ${window.location.hash}, the focus at ${focus?.tagName} ${focus?.getAttribute('aria-label') ?? ''} ${focus?.className ?? ''}: ${words}`;
  }, MOST_SAID);
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('the page does not answer'), PATIENCE / 3));
  return Promise.race([seen, late]).catch((error: unknown) => `the page cannot be asked: ${error instanceof Error ? error.message : ''}`);
}

async function openStory(target: Target, options: Partial<Story['options']>, dir: string): Promise<Story> {
  mkdirSync(path.join(dir, 'files'), { recursive: true });
  const whole = { at: `${STORY_DAY}T10:40:00+08:00`, ...options };
  const running = await launch(target, dir, whole);
  const story: Story = {
    target,
    dir,
    running,
    page: running.page,
    pressed: 0,
    written: 0,
    faults: [],
    options: whole,
    ahead: aheadOf(whole.at),
  };
  await watch(story);
  return story;
}

/** Starts the program again on the same data, after `running.close()` or `running.kill()`. */
export async function reopen(story: Story): Promise<void> {
  story.running = await launch(story.target, story.dir, story.options);
  story.page = story.running.page;
  await watch(story);
}

/** A second tab of the same program in the same browser, with somebody else in front of it. */
export async function aside(story: Story): Promise<Story> {
  const page = await story.page.context().newPage();
  const other: Story = { ...story, page, pressed: 0, written: 0 };
  await page.goto(story.page.url().replace(/#.*/, ''));
  await watch(other);
  return other;
}

/** It becomes `at`, an instant of a later time of the story. */
export async function laterAt(story: Story, at: string): Promise<void> {
  story.ahead = aheadOf(at);
  await shiftClock(story.page, story.ahead);
}

/** A place for a file of the story. */
export function fileOf(story: Story, name: string): string {
  return path.join(story.dir, 'files', name);
}

async function watch(story: Story): Promise<void> {
  story.page.setDefaultTimeout(PATIENCE);
  watchPage(story, story.page);
  await shiftClock(story.page, story.ahead);
}

/** Faults of a page: thrown errors, and what the content policy refused. */
export function watchPage(story: Story, page: Page): void {
  page.on('filechooser', () => undefined); // from now on no file dialog of the system opens; whoever waits for one gets it
  page.on('pageerror', (error) => story.faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) story.faults.push(message.text());
  });
}
