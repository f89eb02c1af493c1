/* What travels between the processes, as text. The function runs in Node and, passed by its source, in the page. */
'use strict';
/** What ipcRenderer/ipcMain carry: the structured clone types, as JSON text; bytes as base64. Anything else is refused, as Electron refuses it. */
function codec() {
  const b64 = (u8) =>
    typeof Buffer !== 'undefined' ? Buffer.from(u8.buffer, u8.byteOffset, u8.byteLength).toString('base64') : u8.toBase64();
  const unb64 = (s) => {
    const u = typeof Buffer !== 'undefined' ? Buffer.from(s, 'base64') : Uint8Array.fromBase64(s);
    return u.buffer.slice(u.byteOffset, u.byteOffset + u.byteLength);
  };
  const VIEWS = [
    'Uint8Array',
    'Int8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Int16Array',
    'Uint32Array',
    'Int32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ];
  const tag = (v) => Object.prototype.toString.call(v).slice(8, -1);
  const bad = () => {
    throw new Error('An object could not be cloned.');
  };
  const enc = (v) => {
    if (v === null || typeof v === 'boolean' || typeof v === 'string') return v;
    if (v === undefined) return { $: 'u' };
    if (typeof v === 'number') return Number.isFinite(v) && !Object.is(v, -0) ? v : { $: 'n', v: Object.is(v, -0) ? '-0' : String(v) };
    if (typeof v === 'bigint') return { $: 'i', v: String(v) };
    if (typeof v !== 'object') return bad();
    const t = tag(v);
    if (Array.isArray(v)) return Array.from(v, enc);
    if (t === 'Date') return { $: 'd', v: +v };
    if (t === 'RegExp') return { $: 'r', v: [v.source, v.flags] };
    if (t === 'ArrayBuffer') return { $: 'b', v: b64(new Uint8Array(v)) };
    if (ArrayBuffer.isView(v))
      return { $: 'v', t: VIEWS.includes(t) ? t : 'Uint8Array', v: b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)) };
    if (t === 'Map') return { $: 'm', v: [...v].map(enc) };
    if (t === 'Set') return { $: 's', v: [...v].map(enc) };
    if (t === 'Error') return { $: 'e', v: [v.name, v.message, String(v.stack)] };
    if (t === 'Boolean' || t === 'Number' || t === 'String') return enc(v.valueOf());
    if (t !== 'Object') return bad(); // Blob, File, Promise, Node: Electron throws for them too
    return { $: 'o', v: Object.entries(v).map(([k, x]) => [k, enc(x)]) };
  };
  const dec = (v) => {
    if (v === null || typeof v !== 'object') return v;
    if (Array.isArray(v)) return v.map(dec);
    switch (v.$) {
      case 'u':
        return undefined;
      case 'n':
        return Number(v.v);
      case 'i':
        return BigInt(v.v);
      case 'd':
        return new Date(v.v);
      case 'r':
        return new RegExp(v.v[0], v.v[1]);
      case 'b':
        return unb64(v.v);
      case 'v':
        return new globalThis[v.t](unb64(v.v));
      case 'm':
        return new Map(v.v.map(dec));
      case 's':
        return new Set(v.v.map(dec));
      case 'e': {
        const e = new Error(v.v[1]);
        e.name = v.v[0];
        e.stack = v.v[2];
        return e;
      }
      default:
        return Object.fromEntries(v.v.map(([k, x]) => [k, dec(x)]));
    }
  };
  return { encode: (v) => JSON.stringify(enc(v)), decode: (s) => dec(JSON.parse(s)) };
}

module.exports = { codec };
