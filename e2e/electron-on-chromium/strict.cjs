/* What is not written down in this stand-in must fail by name, never pass in silence. */
'use strict';

const PASSED = new Set(['then', 'toJSON', '__esModule', 'default', 'asymmetricMatch', 'nodeType', 'constructor']);

/** Wraps an object so that reading a property it does not have throws `electron-on-chromium: <name>.<property> is not implemented`. */
function strict(object, name) {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || PASSED.has(key) || key.startsWith('_')) return Reflect.get(target, key, receiver);
      throw new Error(`electron-on-chromium: ${name}.${key} is not implemented`);
    },
  });
}

/** An event that can be refused, with whatever else Electron puts on it. */
class PreventableEvent {
  defaultPrevented = false;
  constructor(more) {
    Object.assign(this, more);
  }
  preventDefault() {
    this.defaultPrevented = true;
  }
}

module.exports = { strict, PreventableEvent };
