import './published-post.reads.ts';
import { LicenceResolver } from './licence.resolver.ts';
import { numberPublishedPosts } from './number-posts.jobs.ts';

export { PublishedPost } from './published-post.ts';

export const licenceResolvers = [LicenceResolver] as const;
export const licenceTasks = [numberPublishedPosts] as const;
