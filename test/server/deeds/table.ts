/**
 * The table of acts, written by hand: of each operation of partners and staff that acts or takes an id, what it takes and whose that
 * is, and when nobody may do it (AT-13, AT-15, AT-20). `deeds.test.ts` refuses one that is missing here.
 */
import { askedFor } from './asked.ts';
import { carried } from './carried.ts';
import type { Deed, Look } from './deed.ts';
import { desks } from './desks.ts';
import { files } from './files.ts';
import { looks } from './looks.ts';
import { staff } from './staff.ts';

export const deeds: Readonly<Record<string, Deed>> = { ...carried, ...askedFor, ...desks, ...files, ...staff };
export const table: Readonly<Record<string, Deed | Look>> = { ...looks, ...deeds };
