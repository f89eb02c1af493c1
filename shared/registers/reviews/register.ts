/** Checks and sign-offs as the list of registers takes them; `reviews.create` stands in shared/rules/reviews. */
import type { RegisterModule } from '../contract/command';
import { reviews } from './definition';

export const reviewsRegister: RegisterModule = { definition: reviews, commands: [], migrations: [] };
