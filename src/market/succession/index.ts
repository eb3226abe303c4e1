import './succession.reads.ts';
import { HandOverResolver, SuccessionResolver } from './succession.resolver.ts';

export { register as registerSuccession } from './registering.ts';
export { Succession } from './succession.ts';

export const successionResolvers = [SuccessionResolver, HandOverResolver] as const;
