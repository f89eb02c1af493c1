/** Runs a command line tool of node_modules and turns its failure into reports. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const HOME = path.resolve(import.meta.dirname, '../..');

/**
 * @param {string} bin Path of the tool's script below node_modules, for example `knip/bin/knip.js`.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>} Both streams in one text, without colours.
 */
export function runTool(bin, args, cwd) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, [path.join(HOME, 'node_modules', bin), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** One report with the whole output when the tool fails, none when it is content. @param {{ code: number, output: string }} result */
export function reportOf({ code, output }) {
  return code === 0 ? [] : [output === '' ? `ended with code ${code} and said nothing` : output];
}
