/** Stands before the program's own script: notes what it asks of the database until the sign-in is there. */
import { asText, noteRequests } from './same-requests';

const SIGN_IN = '.sign-in-pin';

const noted = noteRequests(
  () =>
    new Promise<void>((shown) => {
      const look = new MutationObserver(() => {
        if (document.querySelector(SIGN_IN) === null) return;
        look.disconnect();
        shown();
      });
      look.observe(document, { childList: true, subtree: true });
    }),
);

Object.assign(globalThis, { benchStart: noted.then(asText) });
