/** The lines of the five-minute guide, by their keys in `texts.ts`, in the order in which a first day goes. */
export const GUIDE = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g9', 'g10', 'g7', 'g8'] as const;
