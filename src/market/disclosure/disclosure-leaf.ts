import { Field, ObjectType } from 'type-graphql';
import { audiences, kind } from '../../policy/index.ts';
import { Derived, Holds, whose } from '../../privacy/index.ts';
import { DateTime } from '../scalars.ts';

/** Lines are kept for years: an audience of back then may be in the table no more, and then its name alone is told. */
const words: Readonly<Partial<Record<string, { readonly description: string; readonly ja: string }>>> = audiences;

/** One line of the ledger, for the member it is about: never a name of who looked, only what kind of recipient it was. */
@Holds(kind.DISCLOSURE_RECORD)
@ObjectType({ description: 'A record that data of yours was shown to someone: kinds, never values.' })
export class DisclosureLeaf {
  /** Random; it keeps lines of one moment apart in their list. */
  @Holds(kind.PUBLIC)
  readonly id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who, as the published table calls them: `counterparty`, `mailRelay`…' })
  audience!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who, in words of the language asked for.' })
  @Derived<{ audience: string }>({
    needs: ['audience'],
    by: ({ audience }, _viewer, _moment, { language }) =>
      words[audience]?.[language === 'ja' ? 'ja' : 'description'] ?? audience,
  })
  readonly recipient!: string;

  @Holds(kind.PUBLIC)
  @Field(() => [String], { description: 'The kinds of data that were shown: `NAME`, `PHONE`…' })
  kinds!: string[];

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The article of the policy that allows it: `P6.1`.' })
  article!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for, of the published purposes.' })
  purpose!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The ground in law (LG-11).' })
  basis!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether the law demands this record; otherwise it is kept for you (LG-17).' })
  legalRecord!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'Until when the record is kept.' })
  keepUntil!: Date;
}

export interface DisclosureLeafFacts {
  readonly subject: string;
  /** It is of an investigation that would be defeated if its member knew: until a date that two of the staff set, it is not there. */
  readonly withheld: boolean;
}

whose<DisclosureLeafFacts>(DisclosureLeaf, (leaf) => (leaf.withheld ? null : leaf.subject));
