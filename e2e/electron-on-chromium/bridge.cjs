/* The context bridge between two JavaScript worlds. The function runs in the page, passed by its source. */
'use strict';
/** One end of the context bridge between the page's world and the preload's world. DOM events cross worlds; their detail is structure-cloned by Chromium. */
function bridge(out, inn, onExpose) {
  const fns = new Map(),
    waiting = new Map();
  let n = 0,
    answer;
  const post = (m) => {
    try {
      structuredClone(m);
    } catch {
      throw new Error('An object could not be cloned.');
    }
    dispatchEvent(new CustomEvent(out, { detail: m }));
  };
  const plain = (v) => {
    const p = Object.getPrototypeOf(v);
    return p === null || p === Object.prototype;
  };
  const enc = (v) => {
    if (typeof v === 'function') {
      fns.set(++n, v);
      return { $f: n };
    }
    if (v === null || typeof v !== 'object') return v;
    if (v instanceof Promise) {
      const id = ++n;
      v.then(
        (x) => post({ k: 'ok', id, v: enc(x) }),
        (e) => post({ k: 'no', id, m: String(e?.message ?? e) }),
      ).catch((e) => post({ k: 'no', id, m: e.message }));
      return { $p: id };
    }
    if (v instanceof Error) return { $e: v.message };
    if (Array.isArray(v)) return v.map(enc);
    if (plain(v)) return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, enc(x)]));
    return v;
  };
  const dec = (v) => {
    if (v === null || typeof v !== 'object') return v;
    if (Array.isArray(v)) return v.map(dec);
    if (!plain(v)) return v;
    if ('$f' in v) return (...a) => call(v.$f, a);
    if ('$e' in v) return new Error(v.$e);
    if ('$p' in v) return new Promise((ok, no) => waiting.set(v.$p, { ok, no }));
    return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, dec(x)]));
  };
  const call = (id, a) => {
    post({ k: 'call', id, a: enc(a) });
    const r = answer;
    answer = undefined;
    if (!r) throw new Error('the other world did not answer');
    if ('m' in r) throw new Error(r.m);
    return dec(r.v);
  };
  addEventListener(inn, (e) => {
    const m = e.detail;
    if (m.k === 'expose') onExpose(m.key, dec(m.v));
    else if (m.k === 'ret') answer = m;
    else if (m.k === 'call') {
      let r;
      try {
        r = { k: 'ret', v: enc(fns.get(m.id)(...dec(m.a))) };
        post(r);
      } catch (x) {
        post({ k: 'ret', m: String(x?.message ?? x) });
      }
    } else {
      const w = waiting.get(m.id);
      waiting.delete(m.id);
      m.k === 'ok' ? w?.ok(dec(m.v)) : w?.no(new Error(m.m));
    }
  });
  return { expose: (key, api) => post({ k: 'expose', key, v: enc(api) }) };
}

module.exports = { bridge };
