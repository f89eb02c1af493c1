/* Custom schemes: stock Chromium has none, so `app://local/x` is served to it as `https://local.app.eoc.test/x`. */
'use strict';
const { strict } = require('./strict.cjs');

const SUFFIX = '.eoc.test';

function makeSchemes(state) {
  const schemes = new Map(); // scheme → { privileges }

  const toChromium = (url) => {
    const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
    return m && schemes.has(m[1]) ? `https://${m[2]}.${m[1]}${SUFFIX}${m[3] || '/'}` : url;
  };
  const toElectron = (url) => {
    const m = /^https:\/\/(.*)\.([a-z0-9+-]+)\.eoc\.test(\/.*)?$/i.exec(url);
    return m ? `${m[2]}://${m[1]}${m[3] ?? ''}` : url;
  };

  /** Each session has its own handlers; which schemes there are is the same for all. */
  function makeProtocol() {
    const handlers = new Map();
    const protocol = strict(
      {
        registerSchemesAsPrivileged(list) {
          if (state.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
          for (const s of list) {
            const fits = s.privileges?.standard && s.privileges?.secure;
            if (!fits) throw new Error(`electron-on-chromium: scheme ${s.scheme} must be standard and secure to be served as https`);
            schemes.set(s.scheme, { privileges: s.privileges });
          }
        },
        handle(scheme, handler) {
          if (!schemes.has(scheme)) throw new Error(`electron-on-chromium: scheme ${scheme} was not registered as privileged`);
          if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has already been registered`);
          handlers.set(scheme, handler);
        },
        unhandle: (scheme) => void handlers.delete(scheme),
        isProtocolHandled: (scheme) => handlers.has(scheme),
      },
      'protocol',
    );
    return { protocol, handlerOf: (scheme) => handlers.get(scheme) };
  }

  return { toChromium, toElectron, makeProtocol };
}

module.exports = { makeSchemes };
