/**
 * A post as licensees are to see it (P6.11): its words and a mask in place of the nickname, nothing else. Partners have no way in
 * yet; what they may see is decided here all the same.
 */
import { kind } from '../../../policy/index.ts';
import { Holds, prove, whose } from '../../../privacy/index.ts';

@Holds(kind.PUBLISHED_POST)
export class PublishedPost {
  @Holds(kind.PUBLIC)
  readonly maskedAuthor!: string;

  @Holds(kind.PUBLIC)
  readonly text!: string;

  @Holds(kind.PUBLIC)
  readonly publishedAt!: Date;
}

/** Times in epoch milliseconds. */
export interface PublishedPostFacts {
  readonly authorId: string;
  /** When it was written, for a question when it was answered; null before. */
  readonly publishedAt: number | null;
  /** For a question the end of its listing's history period, for a review none: it outlives that. */
  readonly publishedUntil: number | null;
  /** By staff. */
  readonly hidden: boolean;
}

whose<PublishedPostFacts>(PublishedPost, (post) => post.authorId);
prove<PublishedPostFacts>(PublishedPost, {
  contentLicensee: ({ publishedAt, publishedUntil, hidden }, _viewer, { now }) =>
    publishedAt !== null && publishedAt <= now && (publishedUntil === null || now < publishedUntil) && !hidden,
});
