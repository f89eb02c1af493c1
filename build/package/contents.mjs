/** What may be in the package and what must be: lists, so that a file nobody thought of is a fault. */

/** In the asar. */
const ALLOWED = [
  /^package\.json$/,
  /^out\/main\/(main\.cjs|nats\.cjs|icon\.png)$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(index\.html|first\.js)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
];
const NEEDED = [
  'package.json',
  'out/main/main.cjs',
  'out/main/nats.cjs',
  'out/main/icon.png',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/first.js',
];

/** Beside the program, for people and for those who look after the computer. */
const BESIDE = ['LICENSE.txt', 'CHANGELOG.md', 'deployment.md', 'THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json', 'resources/app.asar'];
/** What Electron brings along; `stub` is ours, in Electron's place. */
const FROM_ELECTRON = [/^LICENSES?\.(electron\.txt|chromium\.html)$/, /^locales\/(zh-CN|en-US)\.pak$/, /^stub\.(pak|dll)$/];

/** Fields of package.json that may go along. */
const FIELDS = ['name', 'productName', 'version', 'private', 'type', 'description', 'license', 'author', 'main', 'engines'];

/** @param {readonly import('./asar.mjs').Packed[]} files @returns {readonly string[]} */
export function asarFaults(files) {
  const names = files.map(({ name }) => name);
  return [
    ...names.filter((name) => !ALLOWED.some((allowed) => allowed.test(name))).map((name) => `${name} does not belong into the asar`),
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => `${name} is not in the asar`),
    ...files.filter(({ inside }) => !inside).map(({ name }) => `${name} lies outside of the asar`),
    ...files.filter(({ executable }) => executable).map(({ name }) => `${name} is executable`),
    ...(['.js', '.css'].every((end) => names.some((name) => name.startsWith('out/renderer/assets/') && name.endsWith(end)))
      ? []
      : ['the page has no script or no style']),
  ];
}

/** @param {readonly string[]} names Of the program's folder, with `/`. @param {string} executable @returns {readonly string[]} */
export function folderFaults(names, executable) {
  const belongs = (/** @type {string} */ name) =>
    name === executable || BESIDE.includes(name) || FROM_ELECTRON.some((allowed) => allowed.test(name));
  return [
    ...names.filter((name) => !belongs(name)).map((name) => `${name} does not belong beside the program`),
    ...[...BESIDE, executable].filter((name) => !names.includes(name)).map((name) => `${name} is missing beside the program`),
  ];
}

/** @param {Record<string, unknown>} packed package.json in the asar. @param {Record<string, unknown>} source The project's. @returns {readonly string[]} */
export function manifestFaults(packed, source) {
  const extra = Object.keys(packed).filter((field) => !FIELDS.includes(field));
  const differing = ['productName', 'version', 'main'].filter((field) => packed[field] !== source[field]);
  return [
    ...extra.map((field) => `package.json in the asar has ${field}`),
    // The name of the data folder is made of productName: another one would show an empty ledger.
    ...differing.map((field) => `package.json in the asar has another ${field}: ${packed[field]}`),
  ];
}

/** @param {string} code Bundled CommonJS. @param {readonly string[]} given Modules that are there without being packed. @returns {readonly string[]} */
export function requireFaults(code, given) {
  const names = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name = '']) => name.replace(/^node:/, ''));
  return [...new Set(names)].filter((name) => !given.includes(name)).map((name) => `needs ${name} at run time`);
}

/** @param {readonly { name: string, mode: number }[]} files @returns {readonly string[]} What somebody else than its owner may change. */
export function modeFaults(files) {
  return files.flatMap(({ name, mode }) => (mode & 0o022 ? [`${name} can be written by others (${(mode & 0o777).toString(8)})`] : []));
}

/** Licences that allow to pass the part on as we do, with its text beside the program. */
const LICENSES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'CC0-1.0'];

/** @param {string} id An SPDX id, or a choice of several: `(MIT OR Apache-2.0)`. One of them is enough. */
function isKnownLicense(id) {
  return id
    .replace(/^\(([^()]*)\)$/, '$1')
    .split(' OR ')
    .some((one) => LICENSES.includes(one));
}

/** Packages of head office's command line and of tests: none of them may be a part of the program. */
const STRANGERS = /^(?:@duckdb\/.*|@lmdb\/.*|pg(?:-.*)?|pgpass|lmdb|fake-indexeddb|playwright-core|vitest)$/;

/** @param {{ components: readonly { name: string, version: string }[] }} sbom @returns {readonly string[]} */
export function strangerFaults({ components }) {
  return components.filter(({ name }) => STRANGERS.test(name)).map(({ name, version }) => `${name} ${version} is no part of the program`);
}

/**
 * @param {{ components: readonly { name: string, version: string, licenses: readonly { license?: { id: string }, expression?: string }[] }[] }} bill
 * @param {string} texts The licence texts that are shipped.
 * @returns {readonly string[]}
 */
export function licenseFaults({ components }, texts) {
  return components.flatMap(({ name, version, licenses }) => {
    const own = licenses.map(({ license, expression }) => license?.id ?? expression ?? '');
    return [
      ...(own.length > 0 && own.every(isKnownLicense) ? [] : [`${name} ${version} is under ${own.join(', ') || 'no licence'}`]),
      // Electron's own text comes with Electron.
      ...(name === 'electron' || texts.includes(`\n${name} ${version} - `) ? [] : [`${name} ${version} has no text among the licences`]),
    ];
  });
}
