/** All cases, in the order in which they run: the quick ones first. */
import { cutsCase } from '../chromium/cuts';
import { killsCase } from '../chromium/kills';
import { wipedCase } from '../chromium/wiped';
import { guardsCase } from '../sim/guards-case';
import { nthCallCase } from '../sim/nth-call';
import { seedsCase } from '../sim/seeds';
import { tornTailsCase } from '../sim/torn-tails';
import type { Case } from './case';

export const cases: readonly Case[] = [nthCallCase, tornTailsCase, seedsCase, guardsCase, killsCase, wipedCase, cutsCase];
