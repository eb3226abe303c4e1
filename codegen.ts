/**
 * TypeScript types for whoever writes a client: of the whole schema, and of what internal tools see, with the catalogue of its rules.
 * `npm run schema` makes them after the schema. For another kind of caller take its file of `schema/as-seen-by/`.
 */
import type { CodegenConfig } from '@graphql-codegen/cli';

const types = {
  plugins: ['typescript'],
  config: {
    scalars: { DateTime: 'string', IdempotencyKey: 'string', SearchText: 'string', Yen: 'number' },
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
  },
};

const config: CodegenConfig = {
  generates: {
    'schema/types.generated.ts': { schema: 'schema/schema.graphql', ...types },
    'schema/internal-tools.generated.ts': { schema: 'schema/as-seen-by/staff-legal.graphql', ...types },
  },
};

export default config;
