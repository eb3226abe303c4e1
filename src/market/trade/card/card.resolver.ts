import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import { act } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { askedOf, Member, PostalAddressInput, readCorrection } from '../../member/index.ts';
import { recordOf } from '../../record-key.ts';
import type { Problem } from '../../text/index.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { lockTrade, tellOtherSide, type LockedTrade } from '../locked-trade.ts';
import { tradeById } from '../trade.reads.ts';
import { Trade } from '../trade.ts';
import { ContactCard, type Contact } from './contact-card.ts';
import { correctContactCard } from './correct-contact-card.ts';

@InputType({ description: 'What one tells the other side of a trade; what is left out stays as it is.' })
class ContactDetailsInput {
  @Field(() => String, { nullable: true, description: 'The name of a person.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The registered name of a company.' })
  companyName?: string | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'The postal address.' })
  address?: PostalAddressInput | null;

  @Field(() => String, { nullable: true, description: 'A phone number, of Japan if it has no country.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the company’s representative.' })
  representative?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the person to turn to.' })
  contactPerson?: string | null;
}

@InputType({ description: 'A correction of your contact card in a trade. Your registration stays as it is.' })
class CorrectContactCardInput {
  @Field(() => ID, { description: 'The trade.' })
  tradeId!: string;

  @Field(() => Int, { description: 'The version of the card that you read; a stale one is refused (P10).' })
  version!: number;

  @Field(() => ContactDetailsInput, { description: 'What is to change.' })
  details!: ContactDetailsInput;
}

@Carries()
@ObjectType({ description: 'What a correction of a contact card came to.' })
class CorrectContactCardPayload {
  @Field(() => Trade, { nullable: true, description: 'The trade, with your card as it is now.' })
  trade!: Trade | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when the card was corrected.' })
  userErrors!: UserError[];
}

@Resolver()
export class ContactCardResolver {
  @Access('member')
  @Mutation(() => CorrectContactCardPayload, {
    description: 'Corrects what you tell the other side, until the goods are shipped. They see the new version (P6.1).',
  })
  async correctContactCard(
    @Arg('input', () => CorrectContactCardInput, { description: 'The correction.' }) input: CorrectContactCardInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectContactCardPayload> {
    const problems = await act(context, (em, memberId) => correct(em, context, memberId, input));
    const trade = await context.pages.read(tradeById, info, { id: input.tradeId }, { field: 'trade' });
    return { trade, userErrors: userErrors(context.language, problems) };
  }
}

async function correct(
  em: EntityManager,
  { market, viewer }: MarketContext,
  memberId: string,
  { tradeId, version, details }: CorrectContactCardInput,
): Promise<readonly Problem[]> {
  const locked = await lockTrade(em, viewer, tradeId);
  const card = locked && (await cardOf(em, locked, memberId));
  if (!locked || !card) return [{ field: '', code: 'NOT_FOUND' }];
  const { type } = await em.findOneOrFail(Member, { id: memberId });
  const parts = readCorrection(details, askedOf(type, locked.now), locked.now);
  const decision = correctContactCard({ ...locked.facts, version: card.version }, { version, parts }, locked.now);
  if (decision.kind === 'refused') return decision.problems;
  const record = await recordOf(em, ContactCard, card.id, card.contact);
  card.contact = market.vault.amend<Contact>(record, decision.parts, { by: 'member', at: decision.at });
  card.updatedAt = new Date(decision.at);
  await tellOtherSide(em, locked, 'CARD_CORRECTED');
  return [];
}

/** The trade is locked, and with it its cards: they change under that lock alone. */
function cardOf(em: EntityManager, { trade }: LockedTrade, memberId: string): Promise<ContactCard | null> {
  return em.findOne(ContactCard, { listing: trade.listing, tradeId: trade.id, owner: memberId });
}
