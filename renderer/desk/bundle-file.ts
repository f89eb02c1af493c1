/** Bundles as files: written whole to a stick or a shared folder, read whole or not at all (BY-14). */
import type { DeskExchange } from '@renderer/desk/exchange';
import { UnpackMeter, USUAL_LIMITS } from '@shared/backup/limits';
import { LineSplitter } from '@shared/backup/line-splitter';
import { err, ok, type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type Bundle, BundleWriter, readBundle } from '@shared/merge/bundle';
import type { Positions } from '@shared/merge/exchange';

/** How the names of these files end. */
export const BUNDLE_EXTENSION = '.dbbundle';
const MARK = 'DESKBOOK BUNDLE 1\n';
/** Begins like one of ours, of any number. */
const OTHER_MARK = /^DESKBOOK BUNDLE \d{1,6}\n/;
/** Lines asked of the database together. */
const PIECE = 500;

export interface BundleAbout {
  readonly site: string;
  readonly desk: string;
  readonly at: Instant;
}

/** `A-20261123T101500.dbbundle`, with the letter of the desk for whom it is behind that of its own: `A-B-…`. */
export function bundleName({ desk, at }: Pick<BundleAbout, 'desk' | 'at'>, to: string): string {
  return `${[desk, to].filter((letter) => letter !== '').join('-')}-${at.slice(0, 19).replaceAll(/[-:]/g, '')}${BUNDLE_EXTENSION}`;
}

export interface BundleMade {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: number;
}

/** `known`: what whoever will read it has; {} = everything is in it. */
export async function writeBundle(exchange: DeskExchange, about: BundleAbout, known: Positions): Promise<BundleMade> {
  const writer = new BundleWriter();
  const [has, chain] = await Promise.all([exchange.positions(), exchange.ownChain()]);
  const packed = new CompressionStream('gzip');
  const bytes = new Response(packed.readable).arrayBuffer();
  const out = packed.writable.getWriter();
  const put = (lines: readonly string[]): Promise<void> => out.write(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
  await put([writer.head({ ...about, chain, has })]);
  let entries = 0;
  for (let at = known, isAll = false; !isAll; ) {
    const piece = await exchange.outgoing(at, PIECE);
    await put(piece.lines.flatMap((line) => writer.line(line)));
    entries += piece.lines.length;
    at = piece.known;
    isAll = piece.isAll;
  }
  await put([writer.end()]);
  await out.close();
  const body = new Uint8Array(await bytes);
  const whole = new Uint8Array(MARK.length + body.length);
  whole.set(new TextEncoder().encode(MARK));
  whole.set(body, MARK.length);
  return { bytes: whole, entries };
}

/**
 * A bundle that is whole. `site`: '' takes one of any site. Refusals: `bundle.format` (no bundle), `bundle.newer` (of a newer program), `bundle.site` (of another
 * site), `bundle.damaged` (cut off or altered: nothing of it is taken).
 */
export async function readBundleFile(data: Uint8Array, site: string): Promise<Result<Bundle>> {
  const mark = new TextDecoder().decode(data.subarray(0, MARK.length));
  if (mark !== MARK) return refuse(OTHER_MARK.test(new TextDecoder().decode(data.subarray(0, 32))) ? 'bundle.newer' : 'bundle.format');
  const lines = await unpacked(data.subarray(MARK.length));
  if (!lines.ok) return lines;
  const found = readBundle(lines.value, site);
  if (found.ok && found.value.isCut) return refuse('bundle.damaged');
  return !found.ok && found.error.code === 'bundle.format' ? refuse('bundle.damaged') : found;
}

async function unpacked(data: Uint8Array): Promise<Result<readonly string[]>> {
  const meter = new UnpackMeter(USUAL_LIMITS);
  meter.took(data.length);
  const splitter = new LineSplitter(USUAL_LIMITS.line);
  const text = new TextDecoder();
  const lines: string[] = [];
  try {
    const { body } = new Response(new Uint8Array(data));
    if (body === null) return refuse('bundle.damaged');
    const reader = body.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const bomb = meter.gave(piece.value.length);
      const cut = bomb ? err(bomb) : splitter.take(text.decode(piece.value, { stream: true }));
      if (!cut.ok) return refuse('bundle.damaged');
      lines.push(...cut.value);
    }
  } catch {
    // Its own sum is wrong, or it is cut off.
    return refuse('bundle.damaged');
  }
  return splitter.left() === '' ? ok(lines) : refuse('bundle.damaged');
}
