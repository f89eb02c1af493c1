import { expect, it } from 'vitest';
import { isPdfViewer, isPdfViewerFile } from './pdf-viewer';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

it.each([
  [`${VIEWER}/index.html`, true, true],
  ['chrome://resources/js/util.js', false, true],
  [`${VIEWER}.evil/index.html`, false, false],
  [VIEWER.toUpperCase(), false, false],
  ['chrome://settings/', false, false],
  ['chrome://resources.evil/x.js', false, false],
  ['https://example.invalid/chrome://resources/', false, false],
])('%s: frame %s, file %s', (url, frame, file) => expect([isPdfViewer(url), isPdfViewerFile(url)]).toEqual([frame, file]));
