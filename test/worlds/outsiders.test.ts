import { cannotTellTwoWorldsApart } from './walks.ts';

cannotTellTwoWorldsApart(['visitor', 'member', 'loser']);
