/** Starts the browser host with a profile that stays, with or without a folder granted to it. */
import { launchBrowser } from '../../e2e/launch-browser';
import { chromium, type Desk, root } from './stand-in';

/** A folder of the browser's own (OPFS) has the same handles as one that a person picks; the picker itself cannot be driven. */
function givePicker(): void {
  Object.assign(window, {
    showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('U盘', { create: true }),
  });
}

/** `page` shows the program, which has looked for its folder. */
export async function openInBrowser(data: string): Promise<Desk> {
  const host = { name: 'browser', kind: 'browser', executable: chromium, chromium } as const;
  const { page, close, kill } = await launchBrowser(host, root, data, {});
  try {
    await page.addInitScript(givePicker);
    await page.reload();
    return { page, close, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
