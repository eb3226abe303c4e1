import 'reflect-metadata';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { entities } from './src/market/index.ts';

/** What holds however the database is reached; the command line reads this file, the server adds to it. */
export default defineConfig({
  clientUrl: process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'] ?? 'postgres://127.0.0.1/noren',
  entities: [...entities],
  metadataProvider: ReflectMetadataProvider,
  discovery: { warnWhenNoEntities: false },
  extensions: [Migrator],
  migrations: { path: 'dist/migrations', pathTs: 'migrations', glob: '!(*.d).{js,ts}', snapshot: false },
  forceUtcTimezone: true,
  allowGlobalContext: false,
});
