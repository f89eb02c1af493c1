/** A picture that moves in place of a camera, for a browser without one; to be run in the page. */
export function fakeCamera(): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 960 });
  const paint = (): void => canvas.getContext('2d')?.fillRect(0, 0, 1280, 960);
  setInterval(paint, 100);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
}
