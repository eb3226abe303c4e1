export { CatalogueResolver } from './catalogue.resolver.ts';
export { ExplainResolver } from './explain.resolver.ts';
