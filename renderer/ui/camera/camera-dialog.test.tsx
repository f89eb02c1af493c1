/** The camera: what it says where there is none, and that its light goes out. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CameraDialog } from './camera-dialog';

const stop = vi.fn();
const asked: MediaStreamConstraints[] = [];
let answer: () => Promise<unknown>;

beforeEach(() => {
  stop.mockClear();
  asked.length = 0;
  answer = async () => ({ getTracks: () => [{ stop }] });
  const devices = {
    getUserMedia: (wish: MediaStreamConstraints) => {
      asked.push(wish);
      return answer();
    },
    enumerateDevices: async () => ['a', 'b'].map((deviceId) => ({ deviceId, kind: 'videoinput', label: deviceId })),
  };
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
  // What the test's document does not know.
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => undefined } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['jpeg'], { type: 'image/jpeg' })));
  vi.spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get').mockReturnValue(640);
  vi.spyOn(HTMLVideoElement.prototype, 'videoHeight', 'get').mockReturnValue(480);
  vi.stubGlobal('URL', Object.assign(class extends URL {}, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined }));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

async function open() {
  const taken: File[] = [];
  const view = render(<CameraDialog name="回访记录表 HF-1" onTake={(file) => taken.push(file)} onClose={() => undefined} />);
  await act(async () => undefined);
  return { taken, view };
}

it('takes a picture without sound, shows it, and gives it by Enter; its light goes out', async () => {
  const { taken, view } = await open();
  expect(asked).toMatchObject([{ audio: false, video: { facingMode: 'environment' } }]);
  expect(document.activeElement?.textContent).toContain('拍下来');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /拍下来/ })));
  expect(screen.getByAltText('拍好的照片')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('用这张');
  fireEvent.click(screen.getByRole('button', { name: /用这张/ }));
  expect(taken.map(({ name, type }) => [name, type])).toEqual([['回访记录表 HF-1.jpg', 'image/jpeg']]);
  expect(stop).not.toHaveBeenCalled();
  view.unmount();
  expect(stop).toHaveBeenCalledTimes(1);
});

it.each([
  ['NotFoundError', '没有找到摄像头'],
  ['NotAllowedError', '没有获准'],
  ['NotReadableError', '被别的程序占用'],
  ['TypeError', '没有打开'],
])('%s: %s, and tries again', async (name, sentence) => {
  answer = () => Promise.reject(Object.assign(new Error(name), { name }));
  await open();
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  answer = async () => ({ getTracks: () => [{ stop }] });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试' })));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked).toHaveLength(2);
});

it('changes to the other camera and closes the first', async () => {
  await open();
  await act(async () => fireEvent.change(screen.getByLabelText('用哪个摄像头'), { target: { value: 'b' } }));
  expect(asked[1]).toMatchObject({ video: { deviceId: { exact: 'b' } } });
  expect(stop).toHaveBeenCalledTimes(1);
});

it('says so where the page may ask for none', async () => {
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
  await open();
  expect(screen.getByRole('alert').textContent).toContain('没有找到摄像头');
});
