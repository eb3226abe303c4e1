import './engagement.reads.ts';
import { EngagementResolver } from './engagement.resolver.ts';

export { approveEngagement, register as registerEngagement } from './engaging.ts';
export { Engagement } from './engagement.ts';

export const engagementResolvers = [EngagementResolver] as const;
