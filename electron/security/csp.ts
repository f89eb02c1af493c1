/**
 * The Content-Security-Policy, sent as a header with every file of the program. The list is data (`csp.json`) because the browser
 * host's small server sends the very same one.
 *
 * Scripts come from the program's own files only: nothing inline, nothing evaluated, no remote origin anywhere. Styles may be inline
 * because antd writes its style sheets at run time. `blob:` is for pictures, workers and the PDF preview the page made itself. Trusted Types
 * keep text from becoming markup or code anywhere in the page; the one policy there is stands in `renderer/public/first.js`.
 */
import directives from './csp.json';

export const CSP = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
