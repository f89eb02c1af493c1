/** A disk that tells of each call before it happens, for tests: who watches may note the order, or throw in the call's place. */
import type { Disk, DiskFile } from './disk';

/** `name` as in `Disk` and `DiskFile`; `file` is what it is about. */
export type Watch = (name: keyof Disk | keyof DiskFile, file: string) => void;

export function watchedDisk(disk: Disk, watch: Watch): Disk {
  const told = async <Value>(name: keyof Disk | keyof DiskFile, file: string, run: () => Promise<Value>): Promise<Value> => {
    watch(name, file);
    return run();
  };
  const watchedFile = (open: DiskFile, file: string): DiskFile => ({
    size: () => told('size', file, () => open.size()),
    read: (position, length) => told('read', file, () => open.read(position, length)),
    write: (bytes, position) => told('write', file, () => open.write(bytes, position)),
    truncate: (size) => told('truncate', file, () => open.truncate(size)),
    sync: () => told('sync', file, () => open.sync()),
    close: () => told('close', file, () => open.close()),
  });
  return {
    open: (file, how) => told('open', file, async () => watchedFile(await disk.open(file, how), file)),
    stat: (file) => told('stat', file, () => disk.stat(file)),
    realPath: (file) => told('realPath', file, () => disk.realPath(file)),
    list: (folder) => told('list', folder, () => disk.list(folder)),
    makeFolder: (folder) => told('makeFolder', folder, () => disk.makeFolder(folder)),
    rename: (from, to) => told('rename', to, () => disk.rename(from, to)),
    remove: (file) => told('remove', file, () => disk.remove(file)),
    copy: (from, to) => told('copy', to, () => disk.copy(from, to)),
    link: (from, to) => told('link', to, () => disk.link(from, to)),
    syncFolder: (folder) => told('syncFolder', folder, () => disk.syncFolder(folder)),
    space: (folder) => told('space', folder, () => disk.space(folder)),
  };
}

/** Makes the calls of one kind fail from the `nth` on, `times` times. `where` narrows it to files whose path has that text. */
export function failingDisk(disk: Disk, kind: keyof Disk | keyof DiskFile, code: string, { nth = 1, times = 1, where = '' } = {}): Disk {
  let calls = 0;
  return watchedDisk(disk, (name, file) => {
    if (name !== kind || !file.includes(where)) return;
    calls += 1;
    if (calls >= nth && calls < nth + times) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
  });
}
