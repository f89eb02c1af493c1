/** A cable on this computer: pulled out, so that both ends see it break; or cut, so that neither is told. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cable {
  /** Where the near end dials. */
  readonly address: string;
  /** Nobody gets through until it is plugged in. */
  pull(): void;
  plug(): void;
  /** Nothing gets through, and the ends keep their connections. */
  cut(): void;
  /** The connections that were cut break; new ones get through. */
  mend(): void;
  /** Bytes that went through it so far, both ways. */
  carried(): number;
  end(): void;
}

/** @param to port of the far end */
export async function layCable(to: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isIn = true;
  let isCut = false;
  let carried = 0;
  const relay = createServer((near) => {
    if (!isIn) return void near.destroy();
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('data', (piece) => {
        if (isCut) return;
        carried += piece.length;
        other.write(piece);
      });
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => void relay.listen(0, '127.0.0.1', done));
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `127.0.0.1:${(relay.address() as AddressInfo).port}`,
    pull: () => {
      isIn = false;
      breakAll();
    },
    plug: () => {
      isIn = true;
    },
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
      breakAll();
    },
    carried: () => carried,
    end: () => {
      breakAll();
      relay.close();
    },
  };
}

/** Of `host:port`. */
export function portOf(address: string): number {
  return Number(address.split(':')[1]);
}
