/** The marketplace, part by part, in the order of the story. */
import type { EntityClass } from '@mikro-orm/core';
import { forgetKeys } from './act.ts';
import { AnyNodeResolver } from './any-node.resolver.ts';
import {
  Account,
  accountTasks,
  Application,
  MailedLink,
  PasswordResetResolver,
  Session,
  SessionResolver,
} from './account/index.ts';
import { Bid, BidResolver, PriceStep } from './bid/index.ts';
import { BlockedMember, BlockResolver } from './block/index.ts';
import { CatalogueResolver, ExplainResolver } from './catalogue/index.ts';
import { Claim, ClaimResolver } from './claim/index.ts';
import { Consent, ConsentRequest, consentResolvers } from './consent/index.ts';
import { Enquiry, enquiryResolvers, EnquiryText } from './enquiry/index.ts';
import { chargeFees, Fee } from './fee/index.ts';
import { engagementResolvers } from './engagement/index.ts';
import type { Task } from './job.ts';
import { licenceResolvers, licenceTasks, PublishedPost } from './licence/index.ts';
import { DraftResolver, Listing, ListingResolver } from './listing/index.ts';
import { makeNotices, Notice, noticeResolvers, noticeTasks } from './notice/index.ts';
import type { Receiver } from './outbox/index.ts';
import { Member, MemberResolver, Registration, RegistrationResolver } from './member/index.ts';
import {
  forgetTokens,
  Partner,
  PartnerCredential,
  partnerResolvers,
  makeDeliveries,
  remindOfPartners,
  webhookTasks,
} from './partner/index.ts';
import { Photo, PhotoResolver, photoTasks } from './photo/index.ts';
import { liveResolvers } from './live/index.ts';
import { postResolvers, Question, Review } from './post/index.ts';
import { RecordKey } from './record-key.ts';
import { requestResolvers, tellOfEmergency } from './request/index.ts';
import { RunnerUpOffer, runnerUpResolvers, runnerUpTasks } from './runner-up/index.ts';
import { sellingResolvers } from './selling/index.ts';
import { StaffCase, StaffMember, staffResolvers } from './staff/index.ts';
import { Payment, PaymentInstrument, paymentResolvers } from './payment/index.ts';
import { MailDelivery, MailDeliveryResolver } from './mailing/index.ts';
import { Shipment, ShipmentResolver } from './shipping/index.ts';
import { SharedDetails, SharingResolver } from './support-tool/index.ts';
import { RateLimitResolver } from './rate-limit/index.ts';
import { successionResolvers } from './succession/index.ts';
import { Store, StoreResolver } from './store/index.ts';
import { ContactCard, Message, Trade, tradeResolvers, tradeTasks } from './trade/index.ts';
import { SavedSearch, WatchedListing, watchResolvers, watchTasks, whenPublished } from './watch/index.ts';

export type { Budget, Language, Market, MarketContext } from './context.ts';
export { ledgerIn } from './disclosure/index.ts';
export { keepKey } from './record-key.ts';
export { failedJobs, type FailedJob } from './failed-jobs.ts';
export type { Task } from './job.ts';
export type { Outcome, Post, WebhookSender } from './partner/index.ts';
export { Relay, type Receiver, type Told } from './outbox/index.ts';

/** Every entity of the marketplace; the ORM knows these and no others. */
export const entities: EntityClass[] = [
  RecordKey,
  Account,
  Session,
  Application,
  MailedLink,
  Member,
  Registration,
  BlockedMember,
  Store,
  Listing,
  Bid,
  PriceStep,
  Trade,
  ContactCard,
  Message,
  Question,
  Review,
  WatchedListing,
  SavedSearch,
  Notice,
  Photo,
  RunnerUpOffer,
  Fee,
  SharedDetails,
  Partner,
  PartnerCredential,
  Enquiry,
  EnquiryText,
  ConsentRequest,
  Consent,
  PublishedPost,
  StaffMember,
  StaffCase,
  Shipment,
  Payment,
  PaymentInstrument,
  MailDelivery,
  Claim,
];

/** What can be asked and done; every root field stands in one of these. */
export const resolvers = [
  SessionResolver,
  PasswordResetResolver,
  MemberResolver,
  RegistrationResolver,
  BlockResolver,
  StoreResolver,
  ListingResolver,
  DraftResolver,
  BidResolver,
  ...tradeResolvers,
  ...postResolvers,
  ...watchResolvers,
  ...noticeResolvers,
  PhotoResolver,
  ...liveResolvers,
  ...runnerUpResolvers,
  ...sellingResolvers,
  SharingResolver,
  ...partnerResolvers,
  CatalogueResolver,
  ExplainResolver,
  ...enquiryResolvers,
  ...consentResolvers,
  ...licenceResolvers,
  ...staffResolvers,
  ...engagementResolvers,
  ...requestResolvers,
  ...successionResolvers,
  ShipmentResolver,
  RateLimitResolver,
  ...paymentResolvers,
  MailDeliveryResolver,
  ClaimResolver,
  AnyNodeResolver,
] as const;

/** Who makes something of what happened, in the order in which they get it. */
export const receivers: readonly Receiver[] = [whenPublished, makeNotices, makeDeliveries];

/** Work for later, whichever server takes it. */
export const tasks: readonly Task<never>[] = [
  forgetKeys,
  ...accountTasks,
  ...tradeTasks,
  ...runnerUpTasks,
  ...watchTasks,
  ...noticeTasks,
  ...photoTasks,
  chargeFees,
  tellOfEmergency,
  ...licenceTasks,
  ...webhookTasks,
  remindOfPartners,
  forgetTokens,
];
