/** The PIN of everybody in the demonstration, 123456, already hashed: hashing anew would cost seconds for nothing that is secret. */
import { LEAST_COST, type PinHash } from '@shared/rules/people/pins';

export const DEMO_PIN = '123456';

export const DEMO_PIN_HASH: PinHash = {
  kind: 'argon2id',
  salt: '64656d6f2d706572736f6e2d70696e21',
  hash: '99f035008bd3490fb823f2c355e26a6c61eb9b281b1a5de1c4f7d45b5abe23bf',
  ...LEAST_COST,
  key: '',
};
