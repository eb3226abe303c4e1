import type { EntityClass } from '@mikro-orm/core';

/** Every entity of the marketplace, part by part; the ORM knows these and no others. */
export const entities: EntityClass[] = [];
