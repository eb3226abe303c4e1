/** Writes the words of an enquiry or of its answer, sealed under a key of their own. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '../../../privacy/index.ts';
import { keepKey } from '../../record-key.ts';
import { EnquiryText, type EnquiryWords } from './enquiry-text.ts';

export interface Writing {
  readonly enquiryId: string;
  readonly side: EnquiryText['side'];
  readonly words: EnquiryWords;
  /** Who says it: `member`, `operator`, `partner`. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export function writeText(em: EntityManager, vault: Vault, { enquiryId, side, words, by, at }: Writing): void {
  const id = randomUUID();
  const { sealed, wrappedKey } = vault.seal({ type: EnquiryText.name, id }, words, { by, at });
  keepKey(em, wrappedKey);
  em.create(EnquiryText, { id, enquiryId, side, body: sealed, writtenAt: new Date(at) });
}
