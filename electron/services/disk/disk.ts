/** Everything the services do to a disk goes through this, so that a simulated disk can fail, tear and forget at every single call. */

export interface DiskFile {
  size(): Promise<number>;
  /** Bytes from `position` on, at most `length`; fewer at the file's end. */
  read(position: number, length: number): Promise<Buffer>;
  /** How many bytes the disk took, from the first on: it may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(size: number): Promise<void>;
  /** Flushes data and size (`fdatasync`). After an error the unflushed bytes are lost for good: never call it again for them, write them anew elsewhere. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface DiskEntry {
  readonly name: string;
  readonly folder: boolean;
}

/** All paths are absolute. Errors are the file system's own, with `code` and `syscall`. */
export interface Disk {
  /** `create`: must not exist yet. `write`: must exist. */
  open(file: string, how: 'read' | 'write' | 'create'): Promise<DiskFile>;
  /** Size in bytes and time of the last change, ms; null when there is nothing of that name. */
  stat(file: string): Promise<{ readonly size: number; readonly changed: number; readonly folder: boolean } | null>;
  /** Where a path really leads, through every link. */
  realPath(file: string): Promise<string>;
  /** Empty when the folder does not exist. */
  list(folder: string): Promise<readonly DiskEntry[]>;
  /** Makes the folder and those above it, each one's entry flushed; nothing happens when it is there. */
  makeFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** No error when it does not exist. */
  remove(file: string): Promise<void>;
  /** A copy that shares its blocks with the original where the file system can. */
  copy(from: string, to: string): Promise<void>;
  /** A second name of the same file, which must not be there yet. Some file systems have no such names: any error says that this one has not got one. */
  link(from: string, to: string): Promise<void>;
  /** Flushes the folder's entries, so that a new or renamed file in it survives a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Bytes that are free for this user, and the disk's size. */
  space(folder: string): Promise<{ readonly free: number; readonly total: number }>;
}
