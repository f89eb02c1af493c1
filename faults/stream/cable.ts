/** A cable on this computer that can be pulled out and put in again: both ends see the connection break. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cable {
  /** Where the near end dials. */
  readonly address: string;
  pull(): void;
  plug(): void;
  end(): void;
}

/** @param to port of the far end */
export async function layCable(to: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isIn = true;
  const relay = createServer((near) => {
    if (!isIn) return void near.destroy();
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => void relay.listen(0, '127.0.0.1', done));
  const pull = (): void => {
    isIn = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `127.0.0.1:${(relay.address() as AddressInfo).port}`,
    pull,
    plug: () => (isIn = true),
    end: () => {
      pull();
      relay.close();
    },
  };
}
