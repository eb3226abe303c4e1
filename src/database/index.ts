export { connect, openDatabase, type Connection, type Database } from './connect.ts';
export { openKeys } from './keys.ts';
export { HeldElsewhere } from './cluster/lock.ts';
export { workerSchema } from './worker-schema.ts';
