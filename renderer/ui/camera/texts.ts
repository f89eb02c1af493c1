/** Texts of the camera. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['拍照', 'Take a picture'],
  hint: [
    '把纸放平，四角都在画面里，字看得清再拍',
    'Lay the sheet flat with all corners in the picture, and take it once the writing can be read',
  ],
  opening: ['正在打开摄像头', 'Opening the camera'],
  take: ['拍下来', 'Take it'],
  use: ['用这张', 'Use it'],
  again: ['重拍', 'Again'],
  cancel: ['不拍了', 'Cancel'],
  which: ['用哪个摄像头', 'Which camera'],
  taken: ['拍好的照片', 'The picture'],
  none: [
    '这台电脑上没有找到摄像头。接上摄像头再试，或选一个文件',
    'No camera was found on this computer: connect one and try again, or choose a file',
  ],
  refused: [
    '摄像头没有获准使用。在系统的隐私设置里允许（浏览器还要在地址栏里允许），或选一个文件',
    'The camera may not be used: allow it in the privacy settings of the system, in a browser also in its address bar, or choose a file',
  ],
  busy: [
    '摄像头正被别的程序占用。关掉那个程序再试，或选一个文件',
    'Another program is using the camera: close it and try again, or choose a file',
  ],
  failed: ['摄像头没有打开。重新插一下再试，或选一个文件', 'The camera did not open: plug it in anew and try again, or choose a file'],
  retry: ['再试', 'Try again'],
});
