/** The PIN of everybody in the demonstration, 123456, already hashed: hashing anew would cost seconds for nothing that is secret. */
import { PIN_ITERATIONS, type PinHash } from '@shared/rules/people/pins';

export const DEMO_PIN = '123456';

export const DEMO_PIN_HASH: PinHash = {
  salt: '64656d6f2d706572736f6e2d70696e21',
  hash: 'cad45a67130d34dd6f915aa54a39c9ee8473402db3c15e981a6823c220c24b9d',
  iterations: PIN_ITERATIONS,
};
