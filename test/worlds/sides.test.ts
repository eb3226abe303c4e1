import { cannotTellTwoWorldsApart } from './walks.ts';

cannotTellTwoWorldsApart(['winner', 'seller']);
