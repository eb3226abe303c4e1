import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, knownId } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { MailDeliveryInput, MailDeliveryPayload } from './mail-delivery.inputs.ts';
import { MailDeliveries, MailDeliveriesArgs, mailDeliveries, mailDeliveryById } from './mail-delivery.reads.ts';
import type { MailStep } from './mail-delivery.states.ts';
import { report, type Outcome } from './reporting.ts';

@Resolver()
export class MailDeliveryResolver {
  @Access('partner:mail')
  @Query(() => MailDeliveries, {
    description:
      'The mails given to you that you have not reported sent or failed, the oldest first, while they are still news (P6.7b).',
  })
  mailDeliveries(
    @Args(() => MailDeliveriesArgs) _args: MailDeliveriesArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(mailDeliveries, info);
  }

  @Access('partner:mail')
  @Mutation(() => MailDeliveryPayload, { description: 'You are about to send the mail.' })
  takeMailDelivery(
    @Arg('input', () => MailDeliveryInput, { description: 'The mail.' }) input: MailDeliveryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailDeliveryPayload> {
    return reported(context, info, 'takeMailDelivery', input);
  }

  @Access('partner:mail')
  @Mutation(() => MailDeliveryPayload, {
    description: 'The mail was sent; from then on you see neither it nor the address (P6.7b).',
  })
  reportMailDelivered(
    @Arg('input', () => MailDeliveryInput, { description: 'The mail.' }) input: MailDeliveryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailDeliveryPayload> {
    return reported(context, info, 'reportMailDelivered', input);
  }

  @Access('partner:mail')
  @Mutation(() => MailDeliveryPayload, {
    description: 'The mail could not be sent; from then on you see neither it nor the address (P6.7b).',
  })
  reportMailFailed(
    @Arg('input', () => MailDeliveryInput, { description: 'The mail.' }) input: MailDeliveryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailDeliveryPayload> {
    return reported(context, info, 'reportMailFailed', input);
  }

  @Access('partner:mail')
  @Mutation(() => MailDeliveryPayload, {
    description:
      'The mail came back for good: the address takes none. The member is told in the service; you see neither mail nor address any more (P6.7b).',
  })
  reportMailBounced(
    @Arg('input', () => MailDeliveryInput, { description: 'The mail.' }) input: MailDeliveryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailDeliveryPayload> {
    return reported(context, info, 'reportMailBounced', input);
  }
}

/** A repetition finds its first answer. */
async function reported(
  context: MarketContext,
  info: GraphQLResolveInfo,
  name: MailStep,
  { mailDeliveryId, idempotencyKey }: MailDeliveryInput,
): Promise<MailDeliveryPayload> {
  const keyed = { act: name, idempotencyKey, input: [knownId(mailDeliveryId)] };
  const work = (em: Parameters<typeof report>[0]) => report(em, context.viewer, name, mailDeliveryId);
  const done = await act(context, (em) => once(context, em, keyed, () => work(em)));
  const reused: Outcome = { problems: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }] };
  const { mailId, problems, refused } = done.kind === 'done' ? done.answer : reused;
  const found = mailId === undefined ? null : { id: mailId };
  const mailDelivery = found && (await context.pages.read(mailDeliveryById, info, found, { field: 'mailDelivery' }));
  return { mailDelivery, refused: refused ?? null, userErrors: userErrors(context.language, problems) };
}
