/** Why the program does not open, or ends: each reason in the log, then in a sentence that says what to do, then the end. */
import { app, dialog } from 'electron';
import { type Log, stackOf } from './services/log-file';

/** All can be called before the app is ready. None of them opens or changes a record. */
export function makeRefusals(log: Log) {
  function end(title: string, sentence: string): void {
    dialog.showErrorBox(title, sentence);
    app.exit(1);
  }

  return {
    /** `last`: the newer version; '' = not known. */
    downgrade: (last: string): void => {
      log('error', 'start: the data folder was last opened by a newer program');
      end(
        '这个程序太旧',
        `上次打开这些记录的是较新的版本${last === '' ? '' : `（${last}）`}。旧版本会弄坏记录，所以没有打开，记录没有受影响。请装回新版本。\n\nA newer version has used these records. This one would damage them and did not open them. Install the newer version again.`,
      );
    },

    /** `name`: the switch without its dashes. */
    switch: (name: string): void => {
      log('error', `start: refused with the switch ${name}`);
      end('前台台账打不开', `快捷方式里带了不允许的启动参数 --${name}。请删掉这个参数再打开。记录没有受影响。`);
    },

    /** The data folder beside the program is write-protected. */
    locked: (folder: string): void => {
      log('error', 'start: the data folder beside the program cannot be written');
      end(
        '数据文件夹写不进去',
        `${folder}\n打开 U 盘的写保护开关，或换一个 U 盘，再打开。记录没有受影响。\n\nThis folder cannot be written. Unlock the stick and start again.`,
      );
    },

    failedToStart: (error: unknown): void => {
      log('error', `start: ${stackOf(error)}`);
      end('前台台账打不开', '程序没能启动。记录没有受影响。请重新打开；仍不行时，把数据文件夹里的运行日志（logs）交给管理员。');
    },

    /** Too many errors in a row; each is in the log already. */
    stopped: (): void =>
      end('前台台账停下了', '程序接连出错。记录没有受影响。请重新打开；仍不行时，把数据文件夹里的运行日志（logs）交给管理员。'),
  };
}
