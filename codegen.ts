/** TypeScript types of the whole schema, for whoever writes a client of it: `npm run schema` makes them after the schema. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'schema/types.generated.ts': {
      plugins: ['typescript'],
      config: {
        scalars: { DateTime: 'string', IdempotencyKey: 'string', SearchText: 'string', Yen: 'number' },
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
