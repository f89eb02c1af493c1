/** A picture from the camera: seen before it is taken, and seen again before it is used. */
import { useText } from '@renderer/i18n/use-text';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { type CameraTrouble, closeCamera, openCamera, shoot } from './camera';
import './camera.css';
import { words } from './texts';

interface CameraDialogProps {
  /** Name of the picture, without its ending. */
  readonly name: string;
  readonly onTake: (picture: File) => void;
  readonly onClose: () => void;
}

export function CameraDialog({ name, onTake, onClose }: CameraDialogProps) {
  const t = useText(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { seen, cameras, chosen, choose, trouble, retry } = useCamera();
  const [picture, setPicture] = useState<Blob | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (video.current) video.current.srcObject = seen;
  }, [seen]);
  const take = async (): Promise<void> => {
    const taken = video.current ? await shoot(video.current) : null;
    if (taken) setPicture(taken);
  };
  const use = (): void => {
    if (picture) onTake(new File([picture], `${name}.jpg`, { type: 'image/jpeg' }));
    onClose();
  };
  return (
    <dialog ref={dialog} className="camera" aria-label={t('title')} onClose={onClose}>
      <p className="muted">{t('hint')}</p>
      {trouble !== null ? (
        <Sentence>{t(trouble)}</Sentence>
      ) : (
        <div className="camera-view">
          <video ref={video} autoPlay muted playsInline aria-label={t('title')} />
          {picture && <Still picture={picture} label={t('taken')} />}
          {seen === null && <span role="status">{t('opening')}</span>}
        </div>
      )}
      <div className="row">
        {trouble !== null && (
          <Button tone="main" onClick={retry}>
            {t('retry')}
          </Button>
        )}
        {seen !== null && picture === null && (
          <FocusedButton key="take" onClick={() => void take()}>
            {t('take')}
          </FocusedButton>
        )}
        {picture !== null && (
          <>
            <FocusedButton key="use" onClick={use}>
              {t('use')}
            </FocusedButton>
            <Button onClick={() => setPicture(null)}>{t('again')}</Button>
          </>
        )}
        {cameras.length > 1 && picture === null && (
          <select className="control-input" aria-label={t('which')} value={chosen} onChange={(event) => choose(event.target.value)}>
            {cameras.map(({ deviceId, label }, index) => (
              <option key={deviceId} value={deviceId}>
                {label || index + 1}
              </option>
            ))}
          </select>
        )}
        <span className="push" />
        <Button onClick={onClose} keys="Esc">
          {t('cancel')}
        </Button>
      </div>
    </dialog>
  );
}

/** Enter takes and uses: the button that comes next has the focus. */
function FocusedButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <span ref={place}>
      <Button tone="main" keys="Enter" onClick={onClick}>
        {children}
      </Button>
    </span>
  );
}

function Still({ picture, label }: { readonly picture: Blob; readonly label: string }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address === '' ? null : <img src={address} alt={label} />;
}

/** The open camera, which is closed with the dialog. */
function useCamera() {
  // A new object even for the same camera, so that it is opened once more.
  const [wish, setWish] = useState({ id: '' });
  const [seen, setSeen] = useState<MediaStream | null>(null);
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  useEffect(() => {
    let gone = false;
    let own: MediaStream | null = null;
    void openCamera(wish.id).then((opened) => {
      if (!opened.ok) return gone ? undefined : setTrouble(opened.trouble);
      own = opened.stream;
      if (gone) return closeCamera(own);
      setSeen(own);
      setCameras(opened.cameras);
      setTrouble(null);
    });
    return () => {
      gone = true;
      if (own) closeCamera(own);
      setSeen(null);
    };
  }, [wish]);
  return { seen, cameras, chosen: wish.id, choose: (id: string) => setWish({ id }), trouble, retry: () => setWish({ ...wish }) };
}
