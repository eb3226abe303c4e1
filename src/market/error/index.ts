export { TextPlace } from './text-place.ts';
export { UserError, userError, userErrors, type UserErrorCode } from './user-error.ts';
