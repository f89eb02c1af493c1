/** The bridge: one frozen function on `window.desk`, limited to the contract's names. A new call needs no change here. */
import { isChannel } from '@shared/ipc/channels';
import type { DeskBridge } from '@shared/ipc/envelope';
import { contextBridge, ipcRenderer } from 'electron';

const desk: DeskBridge = {
  call: (channel, args) => (isChannel(channel) ? ipcRenderer.invoke(channel, args) : Promise.reject(new Error('no such call'))),
};

contextBridge.exposeInMainWorld('desk', desk);
