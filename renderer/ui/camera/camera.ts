/** The camera of this computer: opened for one picture, and why it could not be. */

/** `none`: there is no camera. `refused`: somebody or the system said no. `busy`: another program has it. */
export type CameraTrouble = 'none' | 'refused' | 'busy' | 'failed';

export type OpenedCamera =
  | { readonly ok: true; readonly stream: MediaStream; readonly cameras: readonly MediaDeviceInfo[] }
  | { readonly ok: false; readonly trouble: CameraTrouble };

/** A page of text must still be read: as large as usual cameras give. */
const WIDTH = 1920;
const HEIGHT = 1440;
const QUALITY = 0.9;

const TROUBLES: Readonly<Record<string, CameraTrouble>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Opens a camera without sound. `id`: which one; '' = the one that looks away from the person, where there are two. */
export async function openCamera(id: string): Promise<OpenedCamera> {
  // Absent where the page did not come over a safe way.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return { ok: false, trouble: 'none' };
  const which = id === '' ? { facingMode: 'environment' } : { deviceId: { exact: id } };
  try {
    const stream = await devices.getUserMedia({ audio: false, video: { ...which, width: { ideal: WIDTH }, height: { ideal: HEIGHT } } });
    const cameras = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
    return { ok: true, stream, cameras };
  } catch (error) {
    return { ok: false, trouble: (error instanceof Error ? TROUBLES[error.name] : undefined) ?? 'failed' };
  }
}

/** Its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What the camera sees now, in full size, as JPEG; null while there is no picture yet. */
export async function shoot(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = videoWidth;
  canvas.height = videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}
