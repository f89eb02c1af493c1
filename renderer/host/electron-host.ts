/** The host inside Electron: every wish becomes one call over `window.desk`. */
import type { Channel } from '@shared/ipc/channels';
import type { Args, Result } from '@shared/ipc/contract';
import type { DeskBridge, Envelope } from '@shared/ipc/envelope';
import { makeElectronStream } from './electron-stream';
import { makeElectronVault } from './electron-vault';
import { type Host, HostError } from './host';

const MAX_LOG = 8_000;

export function makeElectronHost(bridge: DeskBridge): Host {
  async function call<C extends Channel>(channel: C, args: Args<C>): Promise<Envelope<Result<C>>> {
    return (await bridge.call(channel, args)) as Envelope<Result<C>>;
  }

  return {
    kind: 'electron',

    saveFile: async (name, bytes) => {
      const dot = name.lastIndexOf('.');
      const extension = dot < 0 ? '' : name.slice(dot + 1);
      const extensions = /^[A-Za-z0-9]{1,10}$/.test(extension) ? [extension] : [];
      const answer = await call('saveFile', { name, bytes, extensions });
      return answer.ok ? answer.value : { saved: false, reason: answer.code };
    },

    openFile: async (accept) => {
      const answer = await call('openFile', { extensions: accept.map((extension) => extension.replace(/^\./, '')) });
      if (answer.ok) return answer.value;
      throw new HostError(answer.code, answer.message);
    },

    print: async (wish) => {
      const answer = await call('print', wish);
      if (!answer.ok) return { printed: false, reason: answer.code };
      return answer.value.printed ? { printed: true } : { printed: false, reason: 'cancelled' };
    },

    printers: async () => {
      const answer = await call('listPrinters', {});
      if (answer.ok) return answer.value;
      throw new HostError(answer.code, answer.message);
    },

    printToPdf: async (request) => {
      const answer = await call('printToPdf', request);
      if (!answer.ok) return { done: false, reason: answer.code };
      const { value } = answer;
      if ('data' in value) return { done: 'bytes', data: value.data };
      return value.saved ? { done: 'saved', name: value.name, bytes: value.bytes } : { done: false, reason: 'cancelled' };
    },

    vault: makeElectronVault(call),
    stream: makeElectronStream(call),
    folder: null,

    deskKeys: {
      read: async () => {
        const answer = await call('readDeskKeys', {});
        if (answer.ok) return answer.value;
        throw new HostError(answer.code, answer.message);
      },
      keep: async (key) => {
        const answer = await call('keepDeskKey', { key });
        return answer.ok ? { kept: true } : { kept: false, reason: answer.code };
      },
    },

    version: async () => {
      const answer = await call('version', {});
      if (answer.ok) return answer.value;
      throw new HostError(answer.code, answer.message);
    },

    logError: (message) => {
      // Logging must never be what fails, so a refused log entry is dropped.
      call('log', { message: message.slice(0, MAX_LOG) }).catch(() => undefined);
    },
  };
}
