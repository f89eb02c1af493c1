/** All checks, the slow ones first so that two of them always run side by side. */
import { canariesOf } from './canaries.mjs';
import { deadCodeCheck } from './dead-code.mjs';
import { firstScreenCheck } from './first-screen.mjs';
import { formatCheck } from './format.mjs';
import { layersCheck } from './layers-check.mjs';
import { leftoversCheck } from './leftovers.mjs';
import { lintCheck } from './lint.mjs';
import { lockCheck } from './lock.mjs';
import { packagesCheck } from './packages.mjs';
import { purityCheck } from './purity.mjs';
import { seenCheck } from './seen.mjs';
import { sizesCheck } from './sizes.mjs';
import { typeChecks, typesCanary } from './types.mjs';

const ownChecks = [layersCheck, firstScreenCheck, packagesCheck, purityCheck, seenCheck, sizesCheck, lockCheck, leftoversCheck];
const toolChecks = [lintCheck, deadCodeCheck, formatCheck];

/** Checks that must prove that they can fail. */
export const provenChecks = [typesCanary, ...toolChecks, ...ownChecks];

/** @type {readonly import('./project.mjs').Check[]} */
export const checks = [...typeChecks, ...toolChecks, canariesOf(provenChecks), ...ownChecks];
