/** A QR code as an inline vector drawing. */
import { useMemo } from 'react';
import { qrPath } from './qr-path';

/** Shows the code of a text; nothing for ''. */
export function QrCode({ text }: { readonly text: string }) {
  const code = useMemo(() => (text === '' ? null : qrPath(text)), [text]);
  if (code === null) return null;
  return (
    <svg className="pf-qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={text} shapeRendering="crispEdges">
      <path d={code.path} fill="#000" fillRule="evenodd" />
    </svg>
  );
}
