/** What partners see, scope by scope. */
import type { Prepared } from '../prepared.ts';
import { carrying } from './carrying.ts';
import { reading } from './reading.ts';
import { settling } from './settling.ts';

export const ofPartners: readonly Prepared[] = [...carrying, ...settling, ...reading];
