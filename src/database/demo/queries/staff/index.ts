/** What staff do, on cases and without, alone and by two. */
import type { Prepared } from '../prepared.ts';
import { byTwo } from './by-two.ts';
import { cases } from './cases.ts';
import { desk } from './desk.ts';

export const staff: readonly Prepared[] = [...cases, ...desk, ...byTwo];
