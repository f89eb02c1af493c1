import type { HandlerDetails, WebContents, WindowOpenHandlerResponse } from 'electron';
import { expect, it } from 'vitest';
import { refuseNewWindows } from './new-windows';

type Handler = (details: HandlerDetails) => WindowOpenHandlerResponse;

it.each(['https://example.invalid/', 'app://local/index.html', 'about:blank', '', 'file:///etc/passwd', 'blob:app://local/1'])(
  'gives %s no window',
  (url) => {
    let handler: Handler = () => ({ action: 'allow' });
    refuseNewWindows({ setWindowOpenHandler: (given: Handler) => void (handler = given) } as unknown as WebContents);
    expect(handler({ url } as HandlerDetails)).toEqual({ action: 'deny' });
  },
);
