/**
 * Draws the program's icon in the sizes that systems want: `node build/icons.mjs` after a change of `renderer/icons/`. Its results are committed
 * in `build/resources/`, so that packing needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { icoOf } from './package/ico.mjs';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'build/resources');
/** From here up the large drawing is used. */
const LARGE = 32;
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 256];

const svgOf = (/** @type {number} */ size) =>
  readFileSync(path.join(root, 'renderer/icons', size < LARGE ? 'icon-small.svg' : 'icon.svg'), 'utf8');

/**
 * Runs in the page: draws the drawing into a square and gives back the picture and its pixels, both in base64.
 * @param {{ svg: string, size: number }} what
 */
async function draw({ svg, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, size, size);
  const coded = (/** @type {Uint8Array | Uint8ClampedArray} */ bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
    return btoa(text);
  };
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return { png: coded(png), pixels: coded(context.getImageData(0, 0, size, size).data) };
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  mkdirSync(path.join(target, 'icons'), { recursive: true });
  /** @type {import('./package/ico.mjs').Picture[]} */
  const pictures = [];
  for (const size of LINUX) {
    const drawn = await page.evaluate(draw, { svg: svgOf(size), size });
    const picture = { size, png: Buffer.from(drawn.png, 'base64'), pixels: Buffer.from(drawn.pixels, 'base64') };
    writeFileSync(path.join(target, `icons/${size}x${size}.png`), picture.png);
    if (WINDOWS.includes(size)) pictures.push(picture);
  }
  writeFileSync(path.join(target, 'icon.ico'), icoOf(pictures));
} finally {
  await browser.close();
}
