/** Electron's fuses, read back from the bytes of the packed executable: what a started program cannot be talked out of. */

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');

/** In the order of Electron's wire; a newer Electron may have more of them. */
const NAMES = /** @type {const} */ ([
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
]);

/** @type {Readonly<Record<(typeof NAMES)[number], boolean>>} */
const WANTED = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserV8Snapshot: false,
  fileProtocolPrivileges: false,
};

/** A wire with every fuse set the other way, so that a pack that sets none of them is found out. */
export function contraryWire() {
  const bits = NAMES.map((name) => (WANTED[name] ? '0' : '1')).join('');
  return Buffer.concat([SENTINEL, Buffer.from([1, NAMES.length]), Buffer.from(bits, 'latin1')]);
}

/** @param {Buffer} executable @returns {readonly string[]} What is not as it must be; a word about the wire when there is none, or an unknown one. */
export function fuseFaults(executable) {
  const at = executable.indexOf(SENTINEL);
  if (at < 0) return ['the executable has no fuses'];
  if (executable.indexOf(SENTINEL, at + 1) >= 0) return ['the executable has two sets of fuses'];
  const wire = executable.subarray(at + SENTINEL.length);
  if (wire.length < 2 + NAMES.length || wire[0] !== 1) return ['the fuses are of an unknown kind'];
  return NAMES.flatMap((name, index) => {
    const state = String.fromCharCode(wire[2 + index] ?? 0);
    const wanted = WANTED[name] ? '1' : '0';
    return state === wanted ? [] : [`fuse ${name} is ${state === '1' ? 'on' : state === '0' ? 'off' : `"${state}"`}`];
  });
}
