/** Whether the Electron that is packed is one that may be: pinned in every place, and not older than the last patch known. */

/** Newest patch of each major that is still looked after, as it was known on `checked`; brought up to date with every release. */
export const KNOWN = { checked: '2026-11-21', patches: { 43: '43.8.12', 44: '44.11.5', 45: '45.4.1' } };
/** CVE-2025-55305: before this one, files beside the asar can be altered unnoticed. */
const FLOOR = '35.7.5';

const EXACT = /^\d+\.\d+\.\d+$/;
/** One version and no other; some packages count their builds behind it (`1.5.5-r.5`). */
const PINNED = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** @param {string} one @param {string} other @returns {number} Below 0 when `one` is older. */
export function compareVersions(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((at) => (a?.[at] ?? 0) - (b?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * @param {{ config: string, manifest: string, locked: string }} versions As electron-builder.yml, package.json and package-lock.json have them.
 * @param {{ readonly patches: Readonly<Record<string, string>> }} known
 * @returns {readonly string[]}
 */
export function electronFaults({ config, manifest, locked }, known = KNOWN) {
  if (!EXACT.test(manifest)) return [`package.json does not pin Electron: ${manifest}`];
  if (config !== manifest || locked !== manifest)
    return [`Electron is ${manifest} in package.json, ${config} in electron-builder.yml, ${locked} in the lock file`];
  if (compareVersions(manifest, FLOOR) < 0) return [`Electron ${manifest} is older than ${FLOOR} (CVE-2025-55305)`];
  const patch = known.patches[manifest.split('.')[0] ?? ''];
  if (patch === undefined) return [`Electron ${manifest} is of a line that gets no patches any more`];
  return compareVersions(manifest, patch) < 0 ? [`Electron ${manifest} is older than ${patch}`] : [];
}

/**
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest
 * @param {{ packages: Record<string, { integrity?: string, link?: boolean, inBundle?: boolean }> }} lock
 * @returns {readonly string[]} What an install could bring that nobody looked at.
 */
export function lockFaults(manifest, lock) {
  // A package under another name is pinned like any other: `npm:name@1.2.3`.
  const loose = Object.entries(manifest.devDependencies ?? {}).filter(([, version]) => !PINNED.test(version.replace(/^npm:@?[^@]+@/, '')));
  const unchecked = Object.entries(lock.packages).filter(([name, each]) => name !== '' && !each.integrity && !each.link && !each.inBundle);
  return [
    ...Object.keys(manifest.dependencies ?? {}).map((name) => `package.json: ${name} would be packed; what is bundled is a devDependency`),
    ...loose.map(([name, version]) => `package.json: ${name} is not pinned (${version})`),
    ...unchecked.map(([name]) => `package-lock.json: ${name} has no checksum`),
  ];
}

/** @param {string} changelog CHANGELOG.md: the newest version first, `## 1.2.3 · day`, a list under `### 中文` and one under `### English`. @param {string} version @returns {readonly string[]} */
export function changelogFaults(changelog, version) {
  const [, newest = ''] = changelog.split(/^## /m);
  const heading = newest.split('\n')[0] ?? '';
  if (!heading.startsWith(`${version} `)) return [`CHANGELOG.md begins with ${heading || 'nothing'}, the program is ${version}`];
  const missing = ['中文', 'English'].filter((language) => !new RegExp(`^### ${language}\n+- \\S`, 'm').test(newest));
  return missing.map((language) => `CHANGELOG.md says nothing of ${version} under ${language}`);
}
