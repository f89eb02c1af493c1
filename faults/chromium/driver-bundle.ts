/** Builds the window's part of the bench into one piece of text that can be evaluated there. */
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './stand-in';

let built: Promise<string> | null = null;

export function driverBundle(): Promise<string> {
  built ??= make();
  return built;
}

async function make(): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'chrome148',
      lib: { entry: path.join(root, 'faults/chromium/page/driver.ts'), formats: ['iife'], name: 'faultDriver' },
    },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('the driver was not built');
  return chunk.code;
}
