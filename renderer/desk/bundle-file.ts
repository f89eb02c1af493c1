/** Bundles as files: written whole to a stick or a shared folder, read whole or not at all (BY-14). */
import type { DeskExchange } from '@renderer/desk/exchange';
import { makeOthersTurn } from '@renderer/desk/others-turn';
import { UnpackMeter, USUAL_LIMITS } from '@shared/backup/limits';
import { LineSplitter } from '@shared/backup/line-splitter';
import { err, type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type Bundle, BundleReader, BundleWriter } from '@shared/merge/bundle';
import type { Positions } from '@shared/merge/exchange';

/** How the names of these files end. */
export const BUNDLE_EXTENSION = '.dbbundle';
const MARK = 'DESKBOOK BUNDLE 1\n';
/** Begins like one of ours, of any number. */
const OTHER_MARK = /^DESKBOOK BUNDLE \d{1,6}\n/;
/** Lines that are read of the database together. */
const PIECE = 50;
/** Packed bytes given together: a stream unpacks each piece at one go, to ten times as many. */
const PACKED = 16_000;

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
  const othersTurn = makeOthersTurn();
  let entries = 0;
  for (let at = known, isAll = false; !isAll; ) {
    const piece = await exchange.outgoing(at, PIECE);
    const lines: string[] = [];
    for (const line of piece.lines) {
      lines.push(...writer.line(line));
      await othersTurn();
    }
    await put(lines);
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
  const reader = new BundleReader(site);
  const isWhole = await unpacked(data.subarray(MARK.length), reader);
  const found = reader.result();
  if (!isWhole || (found.ok && found.value.isCut)) return refuse('bundle.damaged');
  return !found.ok && found.error.code === 'bundle.format' ? refuse('bundle.damaged') : found;
}

/** false: its own sum is wrong, it is cut off, or it holds more than any desk writes. */
async function unpacked(data: Uint8Array, reader: BundleReader): Promise<boolean> {
  const meter = new UnpackMeter(USUAL_LIMITS);
  meter.took(data.length);
  const splitter = new LineSplitter(USUAL_LIMITS.line);
  const text = new TextDecoder();
  const othersTurn = makeOthersTurn();
  const unpacking = new DecompressionStream('gzip');
  const pieces = unpacking.readable.getReader();
  // What is wrong with it whoever reads hears as well.
  void feed(data, unpacking.writable.getWriter()).catch(() => undefined);
  try {
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      const bomb = meter.gave(piece.value.length);
      const cut = bomb ? err(bomb) : splitter.take(text.decode(piece.value, { stream: true }));
      if (!cut.ok) {
        await pieces.cancel();
        return false;
      }
      for (const line of cut.value) {
        reader.take(line);
        await othersTurn();
      }
    }
  } catch {
    return false;
  }
  return splitter.left() === '';
}

async function feed(data: Uint8Array, into: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  for (let from = 0; from < data.length; from += PACKED) await into.write(new Uint8Array(data.subarray(from, from + PACKED)));
  await into.close();
}
