/** Prints every form with sample values to PDF and PNG, so that paper can be judged by eye: node build/print-preview.mjs [name …]. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, 'out', 'print-preview');
const wanted = process.argv.slice(2);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";
const PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/preview.css"></head><body><p>window</p><script type="module" src="/preview.js"></script></body></html>';

/** Bundles an entry that puts the print functions within reach of the driver. */
async function bundle() {
  const entry = 'virtual:print-preview';
  const source = `
    import { createElement } from 'react';
    import { PrintBatch } from '@renderer/print/print-batch';
    import { renderForPrint, clearPrint } from '@renderer/print/print-root';
    import { sampleForms } from '@renderer/print/sample-forms';
    const forms = sampleForms();
    window.preview = {
      names: forms.map((form) => form.name),
      show: (names) => renderForPrint(createElement(PrintBatch, { forms: names.map((name) => forms.find((form) => form.name === name).element) })),
      clear: clearPrint,
    };`;
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    resolve: {
      alias: { '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx'), '@shared': path.join(root, 'shared') },
    },
    plugins: [
      react(),
      {
        name: 'preview-entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? source : null),
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input: { preview: entry }, output: { entryFileNames: 'preview.js', assetFileNames: 'preview[extname]' } },
    },
  });
  if (!('output' in result)) throw new Error('the bundler gave no output');
  return new Map(result.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

/** Serves the bundle under the program's own content security policy. */
function serve(files) {
  const types = { '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const body = files.get(url) ?? PAGE;
    response.writeHead(200, {
      'content-type': `${types[path.extname(url)] ?? 'text/html'};charset=utf-8`,
      'content-security-policy': CSP,
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function print(page, name, names) {
  const started = Date.now();
  const counted = await page.evaluate(async (list) => {
    await globalThis.preview.show(list);
    return [...document.querySelectorAll('.pf-sheet')].map((sheet) => Number(sheet.getAttribute('data-pages')));
  }, names);
  const shown = Date.now();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const file = path.join(outDir, `${name}.pdf`);
  writeFileSync(file, pdf);
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);
  const total = counted.reduce((sum, count) => sum + count, 0);
  console.log(
    `${name}: ${pages} pages, counted ${total}${pages === total ? '' : '  DIFFERENT'} (layout ${shown - started} ms, pdf ${Date.now() - shown} ms)`,
  );
  return pages === total;
}

rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
const server = await serve(await bundle());
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
let good = true;
try {
  const page = await browser.newPage();
  page.on('console', (message) => console.log(`page: ${message.text()}`));
  page.on('pageerror', (error) => {
    good = false;
    console.log(`page error: ${error.message}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const names = await page.evaluate(() => globalThis.preview.names);
  for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    good = (await print(page, name, [name])) && good;
    execFileSync('pdftoppm', ['-r', '80', '-png', path.join(outDir, `${name}.pdf`), path.join(outDir, name)]);
  }
  if (wanted.length === 0) good = (await print(page, 'batch', names)) && good;
} finally {
  await browser.close();
  server.close();
}
console.log(outDir);
process.exitCode = good ? 0 : 1;
