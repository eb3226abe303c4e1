export { connect, openDatabase, type Connection } from './connect.ts';
export { openKeys } from './keys.ts';
