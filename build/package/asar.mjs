/** Reads an asar archive past electron-builder: what is in it, what it says, and the hash that Electron holds it against. */
import { createHash } from 'node:crypto';

/** @typedef {{ name: string, size: number, executable: boolean, inside: boolean }} Packed */
/** @typedef {{ files?: Record<string, Node>, size?: number, offset?: string, executable?: boolean, unpacked?: boolean, link?: string }} Node */

/** Two pickled lengths, a pickled text: four numbers of four bytes stand before the list. */
const HEAD = 16;

/**
 * @param {Buffer} file The archive.
 * @returns {{ files: readonly Packed[], read: (name: string) => string, headerHash: string }} Names with `/`; `inside` false for what lies beside the
 *   archive or is a link. Throws when it is no archive, `read` when there is no such file in it.
 */
export function readAsar(file) {
  const length = file.length < HEAD ? 0 : file.readUInt32LE(12);
  if (length === 0 || HEAD + length > file.length) throw new Error('no asar archive');
  const header = file.subarray(HEAD, HEAD + length).toString('utf8');
  const start = 8 + file.readUInt32LE(4);
  /** @type {Map<string, Node>} */
  const nodes = new Map();
  const walk = (/** @type {Node} */ node, /** @type {string} */ below) => {
    for (const [name, each] of Object.entries(node.files ?? {})) {
      if (each.files) walk(each, `${below}${name}/`);
      else nodes.set(below + name, each);
    }
  };
  walk(JSON.parse(header), '');
  const files = [...nodes].map(([name, node]) => ({
    name,
    size: node.size ?? 0,
    executable: node.executable ?? false,
    inside: node.offset !== undefined,
  }));
  const read = (/** @type {string} */ name) => {
    const { offset, size = 0 } = nodes.get(name) ?? {};
    if (offset === undefined) throw new Error(`${name} is not in the archive`);
    return file.subarray(start + Number(offset), start + Number(offset) + size).toString('utf8');
  };
  return { files, read, headerHash: createHash('sha256').update(header).digest('hex') };
}
