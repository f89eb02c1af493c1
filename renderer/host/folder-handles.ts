/** Folders and files as the File System Access API hands them out, reduced to what the copies need. */
import type { HostErrorCode } from '@shared/ipc/envelope';
import { HostError } from './host';

export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<FolderHandle>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  entries(): AsyncIterable<readonly [string, { readonly kind: 'file' | 'directory' }]>;
}

export interface FileHandle {
  readonly kind: 'file';
  getFile(): Promise<Blob & { readonly lastModified: number }>;
  /** Writes beside the file; only `close` puts what was written in its place. */
  createWritable(): Promise<FileWriter>;
}

export interface FileWriter {
  write(data: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Names of one kind in a folder, sorted; none where there is no folder. */
export async function namesIn(folder: FolderHandle | null, kind: 'file' | 'directory'): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, entry] of folder?.entries() ?? []) if (entry.kind === kind) names.push(name);
  return names.sort();
}

/** A folder below another; null where it is not there and not to be made. */
export async function folderIn(parent: FolderHandle | null, name: string, create = false): Promise<FolderHandle | null> {
  if (parent === null) return null;
  return orNull(() => parent.getDirectoryHandle(name, { create }));
}

/** The file as it stands; null where there is none. */
export async function fileIn(folder: FolderHandle | null, name: string): Promise<(Blob & { readonly lastModified: number }) | null> {
  if (folder === null) return null;
  return orNull(async () => (await folder.getFileHandle(name)).getFile());
}

/** Writes a whole file: the old one stands until all of the new one is there. */
export async function writeWhole(folder: FolderHandle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await writer.write(bytes);
  } catch (error) {
    await writer.abort().catch(() => undefined);
    throw error;
  }
  await writer.close();
}

async function orNull<Value>(find: () => Promise<Value>): Promise<Value | null> {
  try {
    return await find();
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return null;
    throw error;
  }
}

/** What the person has to be told of a failure. */
export function hostCode(error: unknown): HostErrorCode {
  if (error instanceof HostError) return error.code;
  const name = nameOf(error);
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'QuotaExceededError') return 'disk-full';
  if (name === 'NotFoundError') return 'gone';
  if (name === 'NoModificationAllowedError') return 'in-use';
  return 'disk-error';
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
