/*
 * Runs before all other scripts of the page, and so is none of the bundled ones: their order is the bundler's affair.
 *
 * The page's policy demands Trusted Types: text becomes markup, code or the address of a script only by what is said here. React sets texts
 * and attributes, never markup; antd writes its style sheets through the same door, and in a style sheet there is no `<`. So nothing that
 * holds one passes, whoever wrote it.
 */
'use strict';
{
  // zod would try whether code may be made from text, and the policy would report it.
  globalThis.__zod_globalConfig = { jitless: true };

  const { href } = globalThis.location;
  const own = href.slice(0, href.indexOf('/', href.indexOf('//') + 2) + 1);

  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('text does not become markup');
      return text;
    },
    createScriptURL: (address) => {
      const whole = new URL(address, href).href;
      if (!whole.startsWith(own) && !whole.startsWith(`blob:${own}`)) throw new TypeError('scripts come from the program only');
      return address;
    },
  });
}
