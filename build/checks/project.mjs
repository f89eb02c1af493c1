/** What every check looks at: the list of the project's files and their texts, from disk or, in tests and canaries, from memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Project
 * @property {string | null} root Absolute folder, null when the files exist in memory only.
 * @property {readonly string[]} files Paths relative to the root, with forward slashes, sorted.
 * @property {(file: string) => string} read Text of a file of the list; throws for a file that is not in it.
 *
 * @typedef {object} Canary A planted violation; a check that does not report it is blind.
 * @property {string} name
 * @property {() => Project} project
 * @property {readonly (string | readonly string[])[]} finds For each report that must come, a fragment of it or several; no other report may come.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {(project: Project) => Promise<readonly string[]> | readonly string[]} run Reports in words; none means that all is well.
 * @property {readonly Canary[]} canaries
 */

const FIXTURES = 'build/checks/fixtures/';

/** Files that git tracks or would track, without the planted violations. @param {string} root @returns {Project} */
export function openProject(root) {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (git.status !== 0) throw new Error(`git cannot list the files of ${root}: ${git.stderr}`);
  const files = [...new Set(git.stdout.split('\0'))].filter(
    (file) => file !== '' && !file.startsWith(FIXTURES) && existsSync(path.join(root, file)),
  );
  return fromDisk(root, files);
}

/** A planted tree: every file below build/checks/fixtures/NAME. @param {string} name @returns {Project} */
export function fixture(name) {
  const root = path.join(import.meta.dirname, 'fixtures', name);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(root, file)).isFile());
  return fromDisk(
    root,
    files.map((file) => file.split(path.sep).join('/')),
  );
}

/** @param {string} root @param {readonly string[]} files @returns {Project} */
function fromDisk(root, files) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return {
    root,
    files: [...files].sort(),
    read(file) {
      const text = texts.get(file) ?? readFileSync(path.join(root, file), 'utf8');
      texts.set(file, text);
      return text;
    },
  };
}

/** A project that exists in memory only. @param {Readonly<Record<string, string>>} texts Path to text. @returns {Project} */
export function inMemory(texts) {
  return {
    root: null,
    files: Object.keys(texts).sort(),
    read(file) {
      const text = texts[file];
      if (text === undefined) throw new Error(`No such file: ${file}`);
      return text;
    },
  };
}

/** @param {Project} project @returns {string} The folder on disk, for checks that run a tool. */
export function rootOf(project) {
  if (project.root === null) throw new Error('This check runs a tool and needs files on disk.');
  return project.root;
}

/** @param {string} file */
export const isScript = (file) => /\.(ts|tsx|mjs|cjs)$/.test(file);

/** @param {string} file */
export const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/');
