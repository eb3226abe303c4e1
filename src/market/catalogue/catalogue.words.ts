/** The published policy as the operator's internal tools read it: plain words, the same for every one of the staff. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { DateTime } from '../scalars.ts';

@Carries()
@ObjectType({ description: 'An article of the published policy.' })
export class CatalogueArticle {
  @Field(() => String, { description: 'Its id, as records and rules name it: `P6.1`.' })
  id!: string;
  @Field(() => String, { description: 'What it lets the operator do or asks of it.' })
  title!: string;
  @Field(() => String, { description: 'The title of the Japanese section it stands in, which has authority.' })
  ja!: string;
}

@Carries()
@ObjectType({ description: 'A purpose for which personal data is used.' })
export class CataloguePurpose {
  @Field(() => String, { description: 'Its name, as records and rules say it: `shipping`.' })
  name!: string;
  @Field(() => String, { description: 'What for, in words.' })
  description!: string;
  @Field(() => [String], { description: 'The kinds of data that are collected for it.' })
  kinds!: readonly string[];
}

@Carries()
@ObjectType({ description: 'What a value can be, or a whole row.' })
export class CatalogueKind {
  @Field(() => String, { description: 'Its name: `PHONE`.' })
  name!: string;
  @Field(() => String, { description: 'What it is, in words.' })
  description!: string;
  @Field(() => String, {
    description: '`public`, `pseudonym`, `personal`, `secret`, `row` or `internal`: how it may be stored and shown.',
  })
  sort!: string;
}

@Carries()
@ObjectType({ description: 'Who a viewer can be toward a row.' })
export class CatalogueAudience {
  @Field(() => String, { description: 'Its name: `carrier`.' })
  name!: string;
  @Field(() => String, { description: 'Who that is, in words.' })
  description!: string;
  @Field(() => [String], { description: 'What a credential must be one of: `partner:shipments`.' })
  callers!: readonly string[];
  @Field(() => Boolean, { description: 'Whether what it sees goes into the ledger.' })
  recorded!: boolean;
}

@Carries()
@ObjectType({ description: 'What a credential can be.' })
export class CatalogueCaller {
  @Field(() => String, { description: 'A class, or a class with one power: `staff:legal`.' })
  name!: string;
  @Field(() => String, { description: 'Who comes with it.' })
  description!: string;
}

@Carries()
@ObjectType({ description: 'A row of the disclosure table: who may see what, on which ground.' })
export class CatalogueDisclosure {
  @Field(() => String, { description: 'The audience.' })
  to!: string;
  @Field(() => [String], { description: 'The kinds.' })
  kinds!: readonly string[];
  @Field(() => String, { description: 'The article.' })
  under!: string;
  @Field(() => String, { description: 'The purpose.' })
  purpose!: string;
  @Field(() => String, { description: 'The ground in law (LG-11).' })
  basis!: string;
  @Field(() => Boolean, { description: 'Whether the law demands a record of it (LG-17).' })
  legalRecord!: boolean;
  @Field(() => Int, { description: 'How long a record of it is kept, in days.' })
  keepDays!: number;
  @Field(() => String, { description: 'When, in words: what its proof tests.' })
  when!: string;
}

@Carries()
@ObjectType({
  description: 'A value with the day from which it is in force; what was decided under it replays under it.',
})
export class CatalogueVersion {
  @Field(() => DateTime, { description: 'From when.' })
  from!: Date;
  @Field(() => Float, { description: 'Milliseconds, for a period.' })
  value!: number;
}

@Carries()
@ObjectType({ description: 'How long something lasts.' })
export class CataloguePeriod {
  @Field(() => String, { description: 'Its name: `history`.' })
  name!: string;
  @Field(() => String, { description: 'What lasts so long.' })
  description!: string;
  @Field(() => String, { description: 'The article or rule that asks for it.' })
  source!: string;
  @Field(() => [CatalogueVersion], { description: 'Each value that was or is in force, the oldest first.' })
  versions!: readonly CatalogueVersion[];
}

@Carries()
@ObjectType({
  description: 'A published way in which a hidden value may influence what others see; there is no other.',
})
export class CatalogueRelease {
  @Field(() => String, { description: 'Its id: `PR1`.' })
  id!: string;
  @Field(() => String, { description: 'The article.' })
  under!: string;
  @Field(() => String, { nullable: true, description: 'The auction rule that makes it, where one does.' })
  rule!: string | null;
  @Field(() => String, { description: 'What is released.' })
  text!: string;
}

@Carries()
@ObjectType({ description: 'An audience that sees, and the article that allows it.' })
export class CatalogueGround {
  @Field(() => String, { description: 'The audience.' })
  to!: string;
  @Field(() => String, { description: 'The article.' })
  under!: string;
}

@Carries()
@ObjectType({ description: 'What is said of one element of the schema.' })
export class CatalogueRule {
  @Field(() => String, { description: 'Its schema coordinate: `Trade`, `Trade.price`, `Mutation.placeBid`.' })
  coordinate!: string;
  @Field(() => [String], { description: 'The kinds that it holds; empty for what is only called.' })
  kinds!: readonly string[];
  @Field(() => Boolean, { description: 'Whether its rows are about someone, who is the audience `self` of them.' })
  whose!: boolean;
  @Field(() => [CatalogueGround], {
    nullable: true,
    description:
      'Who can see it, or know of the row, in the table’s order; null for what everyone sees who may know of the row.',
  })
  visible!: readonly CatalogueGround[] | null;
  @Field(() => [String], { nullable: true, description: 'Who may call it; null below the root.' })
  access!: readonly string[] | null;
}

@Carries()
@ObjectType({ description: 'The published policy, as it runs.' })
export class Catalogue {
  @Field(() => String, { description: 'Its edition, which each record of the ledger names.' })
  version!: string;
  @Field(() => [CatalogueArticle], { description: 'The articles.' })
  articles!: readonly CatalogueArticle[];
  @Field(() => [CataloguePurpose], { description: 'The purposes.' })
  purposes!: readonly CataloguePurpose[];
  @Field(() => [CatalogueKind], { description: 'The kinds of data.' })
  kinds!: readonly CatalogueKind[];
  @Field(() => [CatalogueAudience], { description: 'The audiences.' })
  audiences!: readonly CatalogueAudience[];
  @Field(() => [CatalogueCaller], { description: 'What a credential can be.' })
  callers!: readonly CatalogueCaller[];
  @Field(() => [CatalogueDisclosure], { description: 'The disclosure table, in the order of the published page.' })
  disclosures!: readonly CatalogueDisclosure[];
  @Field(() => [CataloguePeriod], { description: 'The periods.' })
  periods!: readonly CataloguePeriod[];
  @Field(() => [CatalogueRelease], { description: 'The published releases.' })
  releases!: readonly CatalogueRelease[];
}
