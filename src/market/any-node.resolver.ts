import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Access, rootAny, type PrivacyContext } from '../privacy/index.ts';
import { Bid } from './bid/index.ts';
import { BlockedMember } from './block/index.ts';
import { Claim } from './claim/index.ts';
import { Consent, ConsentRequest } from './consent/index.ts';
import { Enquiry } from './enquiry/index.ts';
import { Fee } from './fee/index.ts';
import { Listing } from './listing/index.ts';
import { Member } from './member/index.ts';
import { Notice } from './notice/index.ts';
import { Node } from './node.ts';
import { Engagement } from './engagement/index.ts';
import { AuthorityRequest, Emergency } from './request/index.ts';
import { RunnerUpOffer } from './runner-up/index.ts';
import { Question, Review } from './post/index.ts';
import { Succession } from './succession/index.ts';
import { Store } from './store/index.ts';
import { SharedDetails } from './support-tool/index.ts';
import { Payment, PaymentInstrument } from './payment/index.ts';
import { Shipment } from './shipping/index.ts';
import { ContactCard, Message, Trade } from './trade/index.ts';
import { SavedSearch, WatchedListing } from './watch/index.ts';

const anyNode = rootAny(() => [
  Listing,
  Member,
  Store,
  Bid,
  Trade,
  ContactCard,
  Message,
  RunnerUpOffer,
  Fee,
  SharedDetails,
  Shipment,
  Payment,
  PaymentInstrument,
  Question,
  Review,
  WatchedListing,
  SavedSearch,
  BlockedMember,
  Notice,
  Enquiry,
  ConsentRequest,
  Consent,
  AuthorityRequest,
  Emergency,
  Engagement,
  Succession,
  Claim,
]);

@Resolver()
export class AnyNodeResolver {
  @Access('visitor', 'member')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is nothing that you may know of (P1).',
  })
  node(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return pages.read(anyNode, info, { id });
  }
}
