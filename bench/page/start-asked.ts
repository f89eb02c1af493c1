/**
 * What a start is without the program: React draws, Dexie opens the database, the same is asked of it as the program asks, and of the main process
 * at the same time; then a field stands there.
 */
import type { Channel } from '@shared/ipc/channels';
import Dexie from 'dexie';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { askAgain, fromText } from './same-requests';

interface Scope {
  /** Brought along by `start-asked.js`'s page, which the bench writes. */
  readonly benchAsked: string;
  /** Addresses of scripts and style sheets that are there before anything is asked: fetched and compiled as the program's own, and not run. */
  readonly benchLoaded: readonly string[];
  readonly desk: { call(channel: Channel, args: unknown): Promise<unknown> };
}

const { benchAsked, benchLoaded, desk } = globalThis as unknown as Scope;
/** What lies outside of the browser, against which every start holds its database. */
const OUTSIDE: readonly Channel[] = ['listJournals', 'listSnapshots', 'readExpected'];

function load(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: href.endsWith('.css') ? 'stylesheet' : 'modulepreload', href });
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`not loaded: ${href}`));
    document.head.append(link);
  });
}

async function start(): Promise<void> {
  const outside = Promise.all(OUTSIDE.map((channel) => desk.call(channel, {})));
  // Neither a second window nor a newer program's database is written.
  await new Promise<void>((held) => void navigator.locks.request('bench:writer', () => held()));
  await indexedDB.databases();
  const db = await new Dexie('deskbook').open();
  await Promise.all([outside, askAgain(db.backendDB(), fromText(benchAsked), ({ args }) => args)]);
}

function Field() {
  const [ready, setReady] = useState(false);
  useEffect(() => void start().then(() => setReady(true)), []);
  return ready ? createElement('input', { className: 'framework-field', autoFocus: true }) : createElement('p', { role: 'status' }, '…');
}

await Promise.all(benchLoaded.map(load));
createRoot(document.body).render(createElement(Field));
