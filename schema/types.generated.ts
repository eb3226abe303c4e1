export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-22T09:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** Made by the client for one act, such as a UUID: 1 to 100 characters of ASCII. Sent again with the same input, it gets the first answer (P9). */
  IdempotencyKey: { input: string; output: string; }
  /** Words to search for, parted by spaces, 100 characters at most. All must be there, as parts of longer words too. */
  SearchText: { input: string; output: string; }
  /** An amount of money in whole Japanese yen, 0 to 999999999. */
  Yen: { input: number; output: number; }
};

/** Accepting an offer that was made to you. It binds as a bid does. */
export type AcceptOfferInput = {
  /** Sent again with the same offer, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The offer. */
  readonly offerId: Scalars['ID']['input'];
  /** Only say whether it could be accepted now, and accept nothing (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What accepting an offer came to. */
export type AcceptOfferPayload = {
  readonly __typename?: 'AcceptOfferPayload';
  /** The trade that it became, with you as its winner (P6.1). */
  readonly trade?: Maybe<Trade>;
  /** What was wrong; empty when it was accepted, or could be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Under which name a member’s requests of one day stand in the access log (P9). */
export type AccessLink = {
  readonly __typename?: 'AccessLink';
  /** The day in UTC, `2026-11-22`. */
  readonly day: Scalars['String']['output'];
  /** The member whom the request names. */
  readonly memberId: Scalars['ID']['output'];
  /** The name in the log. */
  readonly pseudonym: Scalars['String']['output'];
};

/** A public key of a partner. */
export type AddPartnerKeyInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The public key as the JSON of a JWK (RFC 7517): EC on P-256, OKP on Ed25519, or RSA of 2,048 bits or more. Its `kid` is kept, or made. */
  readonly jwk: Scalars['String']['input'];
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
};

/** What a seller says to a claim. */
export type AnswerClaimInput = {
  /** The claimant and legal staff read it. Plain text, at most 4000 characters. */
  readonly answer: Scalars['String']['input'];
  /** The claim. */
  readonly claimId: Scalars['ID']['input'];
};

/** The answer to an enquiry. */
export type AnswerEnquiryInput = {
  /** The enquiry. */
  readonly enquiryId: Scalars['ID']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Plain text, at most 4000 characters. */
  readonly text: Scalars['String']['input'];
};

/** An answer to a question on a listing of yours. */
export type AnswerQuestionInput = {
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The question. */
  readonly questionId: Scalars['ID']['input'];
  /** Plain text, 1 to 1000 characters, without contact data (P14). */
  readonly text: Scalars['String']['input'];
};

/** The question with its answer, or why it was not answered. */
export type AnswerQuestionPayload = {
  readonly __typename?: 'AnswerQuestionPayload';
  /** The question, public now; null where the answer was refused. */
  readonly question?: Maybe<Question>;
  /** What was wrong; empty where it was answered. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A proposed date to approve. */
export type ApproveMemberTellingInput = {
  /** The date; it counts once another of the legal staff approves it. */
  readonly from: Scalars['DateTime']['input'];
  /** Which. */
  readonly requestId: Scalars['ID']['input'];
};

/** The article of the published policy that allows. */
export type Article =
  /** Handle personal data by law and by rules of our own, and keep it safe */
  | 'P1'
  /** Use personal data for published purposes; a new one only when told and consented to */
  | 'P2'
  /** Collect fairly, naming the purposes: what a registration asks for */
  | 'P3'
  /** Giving data is free; without what is required there is no registration */
  | 'P3_free_choice'
  /** How the operator and its staff use the data of members */
  | 'P4'
  /** A store's registered name and contact details are public */
  | 'P5_1'
  /** A member's auction history is public under the nickname, for a period */
  | 'P5_2'
  /** Seller and winner see the contact details that each entered for their trade */
  | 'P6_1'
  /** Seller and runner-up learn of the choice, the price and messages, under nicknames */
  | 'P6_2'
  /** To a recipient the member consented to */
  | 'P6_3'
  /** To a court, prosecutor, police, tax office, bar association or a body of like power */
  | 'P6_4'
  /** To the other side of a trade, by a trade-support tool the member used */
  | 'P6_5'
  /** To the business that settles a payment */
  | 'P6_6'
  /** To a contractor of the operator, such as a carrier */
  | 'P6_7'
  /** To the contractor that carries the operator's mail */
  | 'P6_7b'
  /** To a lawyer or an accountant bound to secrecy */
  | 'P6_8'
  /** To a successor of the business */
  | 'P6_9'
  /** To whomever a law entitles */
  | 'P6_10'
  /** To a consumer with a money claim against a business seller */
  | 'P6_10b'
  /** Published posts, with no more of their author than a nickname or a masked id */
  | 'P6_11'
  /** Personal data comes from the member alone */
  | 'P6_note'
  /** To third parties with consent */
  | 'P7_1'
  /** To third parties where a law says so */
  | 'P7_2'
  /** To protect life, body or property when consent is hard to get */
  | 'P7_3'
  /** To a contractor, as far as the purpose needs */
  | 'P7_4'
  /** To a successor of the business */
  | 'P7_5'
  /** To an affiliate or agent that answers an enquiry, unless the member stopped it */
  | 'P7_6'
  /** Answer requests to disclose, correct, delete, suspend or stop */
  | 'P8'
  /** Access logs name nobody, save on an authority’s request */
  | 'P9'
  /** No use outside the published purposes; what is outside is stopped */
  | 'P10'
  /** Members see and correct their own data */
  | 'P11_1'
  /** Members can withdraw */
  | 'P11_2'
  /** Encrypted transport and a guarded edge */
  | 'P12'
  /** Links to other sites are marked as leaving */
  | 'P13'
  /** Contractors are bound by contract and watched */
  | 'P14'
  /** Leaks are reported, and their repetition prevented */
  | 'P14_incidents'
  /** Public posts hold no personal data */
  | 'P14_notes';

/** An enquiry. */
export type AskOperatorInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** What it is about: one line, at most 100 characters. */
  readonly subject: Scalars['String']['input'];
  /** Plain text, at most 4000 characters. */
  readonly text: Scalars['String']['input'];
};

/** A question to a seller; at most 3 of yours wait for an answer on one listing. */
export type AskQuestionInput = {
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
  /** Plain text, 1 to 1000 characters, without contact data (P14): once it is answered, everyone reads it. */
  readonly text: Scalars['String']['input'];
};

/** The question, or why it was not asked. */
export type AskQuestionPayload = {
  readonly __typename?: 'AskQuestionPayload';
  /** The question; null where it was refused, or was taken back since it was first sent. */
  readonly question?: Maybe<Question>;
  /** What was wrong; empty where it was asked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is asked of one kind of member (P3). */
export type AskedOf = {
  readonly __typename?: 'AskedOf';
  /** Can be left out, and removed later. */
  readonly optional: ReadonlyArray<RegisteredKind>;
  /** Without it there is no registration. */
  readonly required: ReadonlyArray<RegisteredKind>;
};

/** A case, and the colleague who goes on with it. */
export type AssignCaseInput = {
  /** The case. */
  readonly caseId: Scalars['ID']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Whose it is to be: one of the staff who has its role. */
  readonly staffId: Scalars['ID']['input'];
};

/** A payment to be given to a collection agency. */
export type AssignClaimInput = {
  /** The agency: a partner whose contract is for collections. */
  readonly agencyId: Scalars['ID']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The payment. */
  readonly paymentId: Scalars['ID']['input'];
};

/** Handing an enquiry over. */
export type AssignEnquiryInput = {
  /** The enquiry. */
  readonly enquiryId: Scalars['ID']['input'];
  /** A partner under contract for `enquiries`, by outsourcing or in a joint use that was published (LG-13). */
  readonly partnerId: Scalars['ID']['input'];
};

/** Who a viewer is toward a row. */
export type Audience =
  /** An affiliate or agent entrusted with an enquiry. */
  | 'affiliate'
  /** Anyone at all. */
  | 'anyone'
  /** The seller to whom a question is put. */
  | 'askedSeller'
  /** An authority, through an approved request; legal staff hand it over. */
  | 'authority'
  /** The carrier that a shipment is assigned to. */
  | 'carrier'
  /** A consumer whose money claim against a business seller was granted. */
  | 'claimant'
  /** The collection agency that a payment is assigned to. */
  | 'collectionAgency'
  /** A recipient whom the member consented to. */
  | 'consentRecipient'
  /** A third party licensed to show published posts. */
  | 'contentLicensee'
  /** The other side of the trade. */
  | 'counterparty'
  /** One who must protect life, body or property; safety staff hand it over. */
  | 'emergencyRecipient'
  /** One whom a named law entitles, through an approved request; legal staff hand it over. */
  | 'entitledByLaw'
  /** Staff who handle payments, on an open case. */
  | 'financeStaff'
  /** An affiliate in a published joint use, answering an enquiry. */
  | 'jointAffiliate'
  /** Staff who handle legal requests and the rights of members, on an open case. */
  | 'legalStaff'
  /** The contractor that carries the operator's mail. */
  | 'mailRelay'
  /** The seller who made a runner-up offer, or the one it was made to. */
  | 'offerSide'
  /** The seller or a bidder of the auction. */
  | 'participant'
  /** The partner whose entry in the register it is. */
  | 'partnerItself'
  /** A lawyer or accountant with an open engagement. */
  | 'professional'
  /** Staff who look into misuse, on an open case. */
  | 'safetyStaff'
  /** The member whom the data is about. */
  | 'self'
  /** The bank or card company that a payment is assigned to. */
  | 'settlementPartner'
  /** Anyone who looks at a registered store. */
  | 'storeVisitor'
  /** The successor of the business, at the hand-over; legal staff hand it over. */
  | 'successor'
  /** Staff who support members, on an open case. */
  | 'supportStaff'
  /** The other side, given details with a trade-support tool. */
  | 'toolRecipient'
  /** The operator's own system, filling in the contact cards of a new trade. */
  | 'tradeDesk'
  /** The seller or the winner of the trade. */
  | 'tradeSide';

/** What kind of body asks (P6.4). */
export type AuthorityKind =
  /** 弁護士会 */
  | 'BAR_ASSOCIATION'
  /** 裁判所 */
  | 'COURT'
  /** A body of like power, or one whom the law that is named entitles (P6.10). */
  | 'OTHER'
  /** 警察 */
  | 'POLICE'
  /** 検察庁 */
  | 'PROSECUTOR'
  /** 税務署 */
  | 'TAX_OFFICE';

/** What an authority asks for (P6.4), or one whom a law entitles (P6.10): legal staff read it here and hand it over. */
export type AuthorityRequest = Node & {
  readonly __typename?: 'AuthorityRequest';
  /** Who asks. */
  readonly authority: Scalars['String']['output'];
  /** What kind of body that is. */
  readonly authorityKind: AuthorityKind;
  /** When it was approved or refused. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is of one whom that law entitles (P6.10), and not of an authority (P6.4). */
  readonly entitledByLaw: Scalars['Boolean']['output'];
  /** When it ends by itself; null where it stays until it is ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of data that it opens, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** The law that it rests on, with the article. */
  readonly law: Scalars['String']['output'];
  /** From when the members see who looked; until then nothing shows that anybody did. Two set it. */
  readonly memberToldFrom: Scalars['DateTime']['output'];
  /** Whom it names. */
  readonly members: ReadonlyArray<NamedMember>;
  /** Another such date that waits for a second person. */
  readonly proposedToldFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Its own reference for it. */
  readonly reference: Scalars['String']['output'];
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Whether you registered it: then somebody else has to decide. */
  readonly registeredByMe: Scalars['Boolean']['output'];
  /** How far it has come. */
  readonly state: DossierState;
};

/** A page of a list of AuthorityRequest. */
export type AuthorityRequestConnection = {
  readonly __typename?: 'AuthorityRequestConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<AuthorityRequestEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A AuthorityRequest in its place in a list. */
export type AuthorityRequestEdge = {
  readonly __typename?: 'AuthorityRequestEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The AuthorityRequest itself. */
  readonly node: AuthorityRequest;
};

/** A request to decide on. */
export type AuthorityRequestInput = {
  /** Which. */
  readonly requestId: Scalars['ID']['input'];
};

/** What came of it. */
export type AuthorityRequestPayload = {
  readonly __typename?: 'AuthorityRequestPayload';
  /** The request as it stands now. */
  readonly request?: Maybe<AuthorityRequest>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One of your own bids. It binds: a maximum cannot be lowered (R10). */
export type Bid = Node & {
  readonly __typename?: 'Bid';
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether this bid leads now, or led at the end (P15). */
  readonly isLeading: Scalars['Boolean']['output'];
  /** What it was placed on. */
  readonly listing?: Maybe<Listing>;
  /** The most you are ready to pay. */
  readonly maximum?: Maybe<Scalars['Yen']['output']>;
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** When the seller removed you from this auction; your bids there stand no more (R17). */
  readonly removedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The bid was only validated (P20): nothing speaks against it now. Whether it would lead is told by placing it. */
export type BidAcceptable = {
  readonly __typename?: 'BidAcceptable';
  /** Whether it would buy at once, at the buy-now price (R12). */
  readonly buysNow: Scalars['Boolean']['output'];
  /** The listing as it stands now. */
  readonly listing?: Maybe<Listing>;
};

/** The bid was accepted and leads. */
export type BidAccepted = {
  readonly __typename?: 'BidAccepted';
  /** The listing as it stands now. */
  readonly listing?: Maybe<Listing>;
};

/** A page of a list of Bid. */
export type BidConnection = {
  readonly __typename?: 'BidConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<BidEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Bid in its place in a list. */
export type BidEdge = {
  readonly __typename?: 'BidEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Bid itself. */
  readonly node: Bid;
};

/** The bid was accepted, but a standing maximum is as high or higher. */
export type BidOutbid = {
  readonly __typename?: 'BidOutbid';
  /** The listing as it stands now. */
  readonly listing?: Maybe<Listing>;
};

/** Why a bid was refused (R18). More may come. */
export type BidRefusal =
  /** The end had come by the database’s clock (R14), or someone bought it (R12). */
  | 'AUCTION_ENDED'
  /** Less than the next bid can be (R3): see `minimumBid`. */
  | 'BID_TOO_LOW'
  /** A bid that is placed needs an idempotency key (P9); one that is only validated takes none. */
  | 'KEY_MISSING'
  /** The idempotency key was used before with another input (R31). */
  | 'KEY_REUSED'
  /** You lead, and this is not more than your own maximum (R9). A maximum cannot be lowered (R10). */
  | 'NOT_ABOVE_OWN_MAX'
  /** You cannot bid on this listing. Why is not said, whatever the reason (R18). */
  | 'NOT_ALLOWED_HERE'
  /** There is no such listing that you may know of (P6). */
  | 'NOT_FOUND'
  /** Bidding has not begun. */
  | 'NOT_STARTED'
  /** The bidder’s e-mail address is not confirmed. */
  | 'NOT_VERIFIED'
  /** The seller took your bids out of this auction; you cannot bid on it again (R17). */
  | 'REMOVED_BEFORE'
  /** A seller neither bids on their own nor buys it (R19). */
  | 'SELLER_CANNOT_BID'
  /** You lead as many open auctions of this store as it lets one member lead: `Store.mostLedPerMember`. */
  | 'STORE_LIMIT';

/** The bid was not accepted; nothing was changed (R18). */
export type BidRefused = {
  readonly __typename?: 'BidRefused';
  /** Why, as far as you may know. */
  readonly code: BidRefusal;
  /** Why, for people. */
  readonly message: Scalars['String']['output'];
  /** The least that would be accepted from you now, where that is the reason. */
  readonly minimumBid?: Maybe<Scalars['Yen']['output']>;
};

/** Whom to block: by id or by nickname, one of the two. */
export type BlockMemberInput = {
  /** The member. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** The member’s nickname, as it is shown. */
  readonly nickname?: InputMaybe<Scalars['String']['input']>;
};

/** The entry of your block list, or why there is none. */
export type BlockMemberPayload = {
  readonly __typename?: 'BlockMemberPayload';
  /** The entry; null where it was refused. */
  readonly blockedMember?: Maybe<BlockedMember>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A member on your block list, which nobody else sees: they cannot bid on what you sell, and are not told why (R18). */
export type BlockedMember = Node & {
  readonly __typename?: 'BlockedMember';
  /** Since when. */
  readonly blockedAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whom you blocked. */
  readonly member: Member;
};

/** A page of a list of BlockedMember. */
export type BlockedMemberConnection = {
  readonly __typename?: 'BlockedMemberConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<BlockedMemberEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A BlockedMember in its place in a list. */
export type BlockedMemberEdge = {
  readonly __typename?: 'BlockedMemberEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The BlockedMember itself. */
  readonly node: BlockedMember;
};

/** A parcel to be given to a carrier. */
export type BookShipmentInput = {
  /** The carrier: one of `carriers`. */
  readonly carrierId: Scalars['ID']['input'];
  /** Sent again with the same booking, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The trade whose goods it brings. */
  readonly tradeId: Scalars['ID']['input'];
};

/** What a credential is, before any row is looked at. */
export type CallerClass =
  /** A member, with a session. */
  | 'member'
  /** A partner under contract, with a token for some of its scopes. */
  | 'partner'
  /** Collection agencies: the claims assigned to them (P6.6). */
  | 'partner_collections'
  /** Recipients whom members consented to: what was consented to (P6.3). */
  | 'partner_consents'
  /** Lawyers and accountants: the engagements that they are named in (P6.8). */
  | 'partner_engagements'
  /** Affiliates and agents: the enquiries assigned to them (P7.6). */
  | 'partner_enquiries'
  /** The contractor that carries the operator's mail: the notices handed to it (P6.7b). */
  | 'partner_mail'
  /** Content licensees: published reviews, questions and answers (P6.11). */
  | 'partner_published_posts'
  /** Banks and card companies: the payments assigned to them (P6.6). */
  | 'partner_settlements'
  /** Carriers: the parcels assigned to them (P6.7). */
  | 'partner_shipments'
  /** The operator's staff, signed in through its identity provider. */
  | 'staff'
  /** Assigns payments and claims. */
  | 'staff_finance'
  /** Handles requests of authorities, claims, engagements and the succession of the business. */
  | 'staff_legal'
  /** Registers partners, watches over disclosures, answers for the rights of members. */
  | 'staff_privacy_officer'
  /** Handles applications for work. */
  | 'staff_recruiting'
  /** Looks into misuse. */
  | 'staff_safety'
  /** Helps members. */
  | 'staff_support'
  /** The operator's own system, at its own work. */
  | 'system'
  /** Nobody in particular. */
  | 'visitor';

/** An auction of yours to call off. */
export type CancelListingInput = {
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
  /** Only say what it would come to, and change nothing (P20). It tells the fee. */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What calling an auction off came to. */
export type CancelListingPayload = {
  readonly __typename?: 'CancelListingPayload';
  /** The fee that it costs: 0 where nobody ever bid (R16). Null when it was refused. */
  readonly fee?: Maybe<Scalars['Yen']['output']>;
  /** The listing as it stands now, whether it took the step or not. */
  readonly listing?: Maybe<Listing>;
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedListingStep>;
  /** What was wrong; empty when the step was taken, or would be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why a trade was called off. */
export type CancelReason =
  /** The two sides agreed to. */
  | 'AGREED'
  /** What was sold is not there, or not as it was described. */
  | 'NOT_AVAILABLE'
  /** It was not paid. Said of an unpaid trade, it lets a runner-up be offered it (R23). */
  | 'NOT_PAID'
  /** The other side does not answer. */
  | 'NO_ANSWER'
  /** For another reason. */
  | 'OTHER';

/** A booking to be called off. */
export type CancelShipmentInput = {
  /** The parcel. */
  readonly shipmentId: Scalars['ID']['input'];
};

/** Calling a trade off. */
export type CancelTradeInput = {
  /** Why; the other side is told. */
  readonly reason: CancelReason;
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
  /** Only say whether the step could be taken now, and change nothing (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** A company that brings parcels for the members of the marketplace, under contract (P14). */
export type Carrier = {
  readonly __typename?: 'Carrier';
  /** For booking; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Its registered name. */
  readonly name: Scalars['String']['output'];
};

/** Which cases. */
export type CaseFilter = {
  /** Only those that are open now, or only the others. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A case. */
export type CaseInput = {
  /** The case. */
  readonly caseId: Scalars['ID']['input'];
};

/** A kind of data that a case opens. The kinds of records (REGISTRATION, TRADE_RECORD…) say in which of them the values are looked at. */
export type CaseKind =
  /** A postal address. */
  | 'ADDRESS'
  /** That a partner was given something to do, such as to bring a parcel or to collect a payment, and how far it is. */
  | 'ASSIGNMENT'
  /** A bank account, as a token and its last four digits. */
  | 'BANK_ACCOUNT'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The registered name of a company. */
  | 'COMPANY_NAME'
  /** The name of the person to turn to in a company. */
  | 'CONTACT_PERSON'
  /** A record that a member's data was shown to someone. */
  | 'DISCLOSURE_RECORD'
  /** An e-mail address. */
  | 'EMAIL'
  /** The gender, as the person states it. */
  | 'GENDER'
  /** A published auction with its bids and its outcome, inside its history period. */
  | 'HISTORY'
  /** The name of a person. */
  | 'NAME'
  /** What a person does for a living. */
  | 'OCCUPATION'
  /** A payment card, as a token and its last four digits; its number is never kept. */
  | 'PAYMENT_CARD'
  /** A telephone number, in international form. */
  | 'PHONE'
  /** That a member's registration record is there. */
  | 'REGISTRATION'
  /** The name of the person who represents a company. */
  | 'REPRESENTATIVE'
  /** The page of a registered store. */
  | 'STORE_DISPLAY'
  /** A trade between a seller and a winner: its price, its states, its dates. */
  | 'TRADE_RECORD';

/** What an act on a case came to. */
export type CasePayload = {
  readonly __typename?: 'CasePayload';
  /** The case as it is now; null where it was refused. */
  readonly case?: Maybe<StaffCase>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a case is for, of the published purposes (P2, P4). */
export type CasePurpose =
  /** Billing, settling payments and granting points */
  | 'BILLING'
  /** Answering a request that the law backs */
  | 'LAWFUL_REQUEST'
  /** Keeping the service safe: finding and stopping misuse, fraud and intrusion */
  | 'SAFETY'
  /** Support, maintenance and answers to enquiries */
  | 'SUPPORT';

/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubject = {
  readonly __typename?: 'CaseSubject';
  /** Who saw their data, where the case names DISCLOSURE_RECORD; the newest first. To look at it is recorded. */
  readonly disclosures?: Maybe<DisclosureLeafConnection>;
  /** The auctions that they sold in or bid on, past their public period too, where the case names HISTORY; the last published first. To look at it is recorded. */
  readonly listings?: Maybe<ListingConnection>;
  /** Mails of notices to them that the contractor for mail was given, the newest first, without their words. */
  readonly mails: MailDeliveryConnection;
  /** The member, as everyone sees them. */
  readonly member: Member;
  /** The member’s id. */
  readonly memberId: Scalars['ID']['output'];
  /** What they registered, with the kinds that your open cases on them name. */
  readonly registration?: Maybe<Registration>;
  /** The store they opened last, closed or not. */
  readonly store?: Maybe<Store>;
  /** Their trades, as seller and as winner, where the case names TRADE_RECORD; the newest first. To look at it is recorded. */
  readonly trades?: Maybe<TradeConnection>;
};


/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubjectDisclosuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubjectListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubjectMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubjectTradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** The published policy, as it runs. */
export type Catalogue = {
  readonly __typename?: 'Catalogue';
  /** The articles. */
  readonly articles: ReadonlyArray<CatalogueArticle>;
  /** The audiences. */
  readonly audiences: ReadonlyArray<CatalogueAudience>;
  /** What a credential can be. */
  readonly callers: ReadonlyArray<CatalogueCaller>;
  /** The disclosure table, in the order of the published page. */
  readonly disclosures: ReadonlyArray<CatalogueDisclosure>;
  /** The kinds of data. */
  readonly kinds: ReadonlyArray<CatalogueKind>;
  /** The periods. */
  readonly periods: ReadonlyArray<CataloguePeriod>;
  /** The purposes. */
  readonly purposes: ReadonlyArray<CataloguePurpose>;
  /** The published releases. */
  readonly releases: ReadonlyArray<CatalogueRelease>;
  /** Its edition, which each record of the ledger names. */
  readonly version: Scalars['String']['output'];
};

/** An article of the published policy. */
export type CatalogueArticle = {
  readonly __typename?: 'CatalogueArticle';
  /** Its id, as records and rules name it: `P6.1`. */
  readonly id: Scalars['String']['output'];
  /** The title of the Japanese section it stands in, which has authority. */
  readonly ja: Scalars['String']['output'];
  /** What it lets the operator do or asks of it. */
  readonly title: Scalars['String']['output'];
};

/** Who a viewer can be toward a row. */
export type CatalogueAudience = {
  readonly __typename?: 'CatalogueAudience';
  /** What a credential must be one of: `partner:shipments`. */
  readonly callers: ReadonlyArray<Scalars['String']['output']>;
  /** Who that is, in words. */
  readonly description: Scalars['String']['output'];
  /** Its name: `carrier`. */
  readonly name: Scalars['String']['output'];
  /** Whether what it sees goes into the ledger. */
  readonly recorded: Scalars['Boolean']['output'];
};

/** What a credential can be. */
export type CatalogueCaller = {
  readonly __typename?: 'CatalogueCaller';
  /** Who comes with it. */
  readonly description: Scalars['String']['output'];
  /** A class, or a class with one power: `staff:legal`. */
  readonly name: Scalars['String']['output'];
};

/** A row of the disclosure table: who may see what, on which ground. */
export type CatalogueDisclosure = {
  readonly __typename?: 'CatalogueDisclosure';
  /** The ground in law (LG-11). */
  readonly basis: Scalars['String']['output'];
  /** How long a record of it is kept, in days. */
  readonly keepDays: Scalars['Int']['output'];
  /** The kinds. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the law demands a record of it (LG-17). */
  readonly legalRecord: Scalars['Boolean']['output'];
  /** The purpose. */
  readonly purpose: Scalars['String']['output'];
  /** The audience. */
  readonly to: Scalars['String']['output'];
  /** The article. */
  readonly under: Scalars['String']['output'];
  /** When, in words: what its proof tests. */
  readonly when: Scalars['String']['output'];
};

/** An audience that sees, and the article that allows it. */
export type CatalogueGround = {
  readonly __typename?: 'CatalogueGround';
  /** The audience. */
  readonly to: Scalars['String']['output'];
  /** The article. */
  readonly under: Scalars['String']['output'];
};

/** What a value can be, or a whole row. */
export type CatalogueKind = {
  readonly __typename?: 'CatalogueKind';
  /** What it is, in words. */
  readonly description: Scalars['String']['output'];
  /** Its name: `PHONE`. */
  readonly name: Scalars['String']['output'];
  /** `public`, `pseudonym`, `personal`, `secret`, `row` or `internal`: how it may be stored and shown. */
  readonly sort: Scalars['String']['output'];
};

/** How long something lasts. */
export type CataloguePeriod = {
  readonly __typename?: 'CataloguePeriod';
  /** What lasts so long. */
  readonly description: Scalars['String']['output'];
  /** Its name: `history`. */
  readonly name: Scalars['String']['output'];
  /** The article or rule that asks for it. */
  readonly source: Scalars['String']['output'];
  /** Each value that was or is in force, the oldest first. */
  readonly versions: ReadonlyArray<CatalogueVersion>;
};

/** A purpose for which personal data is used. */
export type CataloguePurpose = {
  readonly __typename?: 'CataloguePurpose';
  /** What for, in words. */
  readonly description: Scalars['String']['output'];
  /** The kinds of data that are collected for it. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** Its name, as records and rules say it: `shipping`. */
  readonly name: Scalars['String']['output'];
};

/** A published way in which a hidden value may influence what others see; there is no other. */
export type CatalogueRelease = {
  readonly __typename?: 'CatalogueRelease';
  /** Its id: `PR1`. */
  readonly id: Scalars['String']['output'];
  /** The auction rule that makes it, where one does. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** What is released. */
  readonly text: Scalars['String']['output'];
  /** The article. */
  readonly under: Scalars['String']['output'];
};

/** What is said of one element of the schema. */
export type CatalogueRule = {
  readonly __typename?: 'CatalogueRule';
  /** Who may call it; null below the root. */
  readonly access?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Its schema coordinate: `Trade`, `Trade.price`, `Mutation.placeBid`. */
  readonly coordinate: Scalars['String']['output'];
  /** The kinds that it holds; empty for what is only called. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** Who can see it, or know of the row, in the table’s order; null for what everyone sees who may know of the row. */
  readonly visible?: Maybe<ReadonlyArray<CatalogueGround>>;
  /** Whether its rows are about someone, who is the audience `self` of them. */
  readonly whose: Scalars['Boolean']['output'];
};

/** A value with the day from which it is in force; what was decided under it replays under it. */
export type CatalogueVersion = {
  readonly __typename?: 'CatalogueVersion';
  /** From when. */
  readonly from: Scalars['DateTime']['output'];
  /** Milliseconds, for a period. */
  readonly value: Scalars['Float']['output'];
};

/** What an article is filed under. To ask for a branch asks for all that is part of it. */
export type Category =
  /** Household appliances. Part of HOME. */
  | 'APPLIANCES'
  /** Art and antiques. Part of CULTURE. */
  | 'ART_AND_ANTIQUES'
  /** Audio equipment. Part of ELECTRONICS. */
  | 'AUDIO'
  /** Bags and shoes. Part of FASHION. */
  | 'BAGS_AND_SHOES'
  /** Books and magazines. Part of CULTURE. */
  | 'BOOKS'
  /** Cameras and lenses. Part of ELECTRONICS. */
  | 'CAMERAS'
  /** Clothes. Part of FASHION. */
  | 'CLOTHES'
  /** Computers and their parts. Part of ELECTRONICS. */
  | 'COMPUTERS'
  /** Books, music, games, art. */
  | 'CULTURE'
  /** Computers, cameras, audio. */
  | 'ELECTRONICS'
  /** Clothes and what is worn with them. */
  | 'FASHION'
  /** Furniture. Part of HOME. */
  | 'FURNITURE'
  /** Games and toys. Part of CULTURE. */
  | 'GAMES_AND_TOYS'
  /** What stands in a home. */
  | 'HOME'
  /** Kimono, obi and their accessories. Part of FASHION. */
  | 'KIMONO'
  /** Records, discs and instruments. Part of CULTURE. */
  | 'MUSIC'
  /** What fits nowhere else. */
  | 'OTHER'
  /** Sports and outdoors. */
  | 'SPORTS'
  /** Ceramics, lacquer and other tableware. Part of HOME. */
  | 'TABLEWARE'
  /** Watches and jewellery. Part of FASHION. */
  | 'WATCHES_AND_JEWELLERY';

/** A money claim of a consumer against a business seller. Its two sides and legal staff alone know of it (P6.10b). */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** How much is claimed. */
  readonly amount: Scalars['Yen']['output'];
  /** What the seller says to it; null until they do. Plain text. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** When the seller answered. */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was granted; null until it is decided. */
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  /** Until when the seller can answer; earlier only an answered one is decided. */
  readonly hearingUntil: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** When it was made. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Why the claimant claims it. Plain text. */
  readonly reasons?: Maybe<Scalars['String']['output']>;
  /** To the claimant, once it is granted and for 30 days: whom it is against (P6.10b). */
  readonly seller?: Maybe<ClaimedSeller>;
  /** The trade it is about, for its two sides. */
  readonly trade?: Maybe<Trade>;
};

/** A page of a list of Claim. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Claim in its place in a list. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Claim itself. */
  readonly node: Claim;
};

/** Which claim. */
export type ClaimInput = {
  /** The claim. */
  readonly claimId: Scalars['ID']['input'];
};

/** What became of a claim. */
export type ClaimPayload = {
  readonly __typename?: 'ClaimPayload';
  /** The claim as it is now; null where nothing was done. */
  readonly claim?: Maybe<Claim>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom a granted claim is against. To look at it is recorded, and the seller sees that. */
export type ClaimedSeller = {
  readonly __typename?: 'ClaimedSeller';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The name of a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Which store to close. */
export type CloseStoreInput = {
  /** The store’s id. */
  readonly storeId: Scalars['ID']['input'];
};

/** The closed store, as its owner still sees it. */
export type CloseStorePayload = {
  readonly __typename?: 'CloseStorePayload';
  /** The store, gone for all others. */
  readonly store?: Maybe<Store>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One of the staff. */
export type ColleagueInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The number of the ticket or order, such as `AU-17`; no personal data. */
  readonly reason: Scalars['String']['input'];
  /** Whom. */
  readonly staffId: Scalars['ID']['input'];
};

/** The confirmation of an e-mail address. */
export type ConfirmEmailInput = {
  /** The token of the link, as the letter has it after `#`. */
  readonly token: Scalars['String']['input'];
};

/** Whether the address is confirmed. */
export type ConfirmEmailPayload = {
  readonly __typename?: 'ConfirmEmailPayload';
  /** True: you are a member and can sign in, or the new address counts. */
  readonly confirmed?: Maybe<Scalars['Boolean']['output']>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The password, once more. */
export type ConfirmPasswordInput = {
  /** The password. */
  readonly password: Scalars['String']['input'];
};

/** Whether the password was right. */
export type ConfirmPasswordPayload = {
  readonly __typename?: 'ConfirmPasswordPayload';
  /** Until when you can correct your data (P11.1). */
  readonly confirmedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A member’s consent that a recipient be given kinds of their data for a purpose (P6.3). */
export type Consent = Node & {
  readonly __typename?: 'Consent';
  /** By which way it was given: `API`, with the member’s own session. */
  readonly channel: Scalars['String']['output'];
  /** When it was given. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of data, and no others. */
  readonly kinds: ReadonlyArray<RegisteredKind>;
  /** What for, in English, as it was shown. */
  readonly purposeEn: Scalars['String']['output'];
  /** What for, in Japanese, as it was shown. */
  readonly purposeJa: Scalars['String']['output'];
  /** Who is given the data: the registered name. */
  readonly recipient: Scalars['String']['output'];
  /** The data itself, as the member keeps it now; to the recipient the kinds consented to alone. */
  readonly registration?: Maybe<Registration>;
  /** Whether it stands: the recipient may be shown the data now. */
  readonly stands: Scalars['Boolean']['output'];
  /** What was consented to, in English, as it was shown. */
  readonly textEn: Scalars['String']['output'];
  /** What was consented to, in Japanese, as it was shown. */
  readonly textJa: Scalars['String']['output'];
  /** The version of the words that were shown. */
  readonly textVersion: Scalars['Int']['output'];
  /** When it was withdrawn. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Consent. */
export type ConsentConnection = {
  readonly __typename?: 'ConsentConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ConsentEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Consent in its place in a list. */
export type ConsentEdge = {
  readonly __typename?: 'ConsentEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Consent itself. */
  readonly node: Consent;
};

/** What giving a consent, or taking it back, came to. */
export type ConsentPayload = {
  readonly __typename?: 'ConsentPayload';
  /** The consent as it is now; null where nothing was done. */
  readonly consent?: Maybe<Consent>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What you are asked to let a recipient have of your data, and what for (P6.3). You need not. */
export type ConsentRequest = Node & {
  readonly __typename?: 'ConsentRequest';
  /** Since when no more members are asked; null while they are. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of data, and no others. */
  readonly kinds: ReadonlyArray<RegisteredKind>;
  /** Since when members are asked; null before that. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What for, in English. */
  readonly purposeEn: Scalars['String']['output'];
  /** What for, in Japanese. */
  readonly purposeJa: Scalars['String']['output'];
  /** Who would be given the data: the registered name. */
  readonly recipient: Scalars['String']['output'];
  /** Where the recipient is, as two letters of ISO 3166: `JP`. */
  readonly recipientCountry: Scalars['String']['output'];
  /** Of a recipient abroad: how it handles data as the law of Japan wants it (LG-19). */
  readonly recipientMeasures?: Maybe<Scalars['String']['output']>;
  /** When it was written down. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** What one consents to, in English. */
  readonly textEn: Scalars['String']['output'];
  /** What one consents to, in Japanese. */
  readonly textJa: Scalars['String']['output'];
  /** Of the texts below; giveConsent names the one that was read. */
  readonly textVersion: Scalars['Int']['output'];
};

/** A page of a list of ConsentRequest. */
export type ConsentRequestConnection = {
  readonly __typename?: 'ConsentRequestConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ConsentRequestEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A ConsentRequest in its place in a list. */
export type ConsentRequestEdge = {
  readonly __typename?: 'ConsentRequestEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The ConsentRequest itself. */
  readonly node: ConsentRequest;
};

/** Which request for consent. */
export type ConsentRequestInput = {
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
};

/** What became of a request for consent. */
export type ConsentRequestPayload = {
  readonly __typename?: 'ConsentRequestPayload';
  /** The request; null where nothing was done. */
  readonly request?: Maybe<ConsentRequest>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The contact details that one side of a trade gives the other (P6.1). */
export type ContactCard = Node & {
  readonly __typename?: 'ContactCard';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The name of the person to turn to in a company. */
  readonly contactPerson?: Maybe<Scalars['String']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The name of a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** A telephone number, in international form. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The name of the person who represents a company. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** When the card was last corrected, or made. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Which version this is; it grows when the owner corrects the card. */
  readonly version: Scalars['Int']['output'];
};

/** What a public text may not hold (P14). */
export type ContactDataKind =
  /** The number of a payment card. */
  | 'CARD_NUMBER'
  /** An e-mail address. */
  | 'EMAIL'
  /** A telephone number. */
  | 'PHONE'
  /** A postal address. */
  | 'POSTAL_ADDRESS';

/** What one tells the other side of a trade; what is left out stays as it is. */
export type ContactDetailsInput = {
  /** The postal address. */
  readonly address?: InputMaybe<PostalAddressInput>;
  /** The registered name of a company. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** The name of the person to turn to. */
  readonly contactPerson?: InputMaybe<Scalars['String']['input']>;
  /** The name of a person. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A phone number, of Japan if it has no country. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of the company’s representative. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
};

/** A correction of your contact card in a trade. Your registration stays as it is. */
export type CorrectContactCardInput = {
  /** What is to change. */
  readonly details: ContactDetailsInput;
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
  /** The version of the card that you read; a stale one is refused (P10). */
  readonly version: Scalars['Int']['input'];
};

/** What a correction of a contact card came to. */
export type CorrectContactCardPayload = {
  readonly __typename?: 'CorrectContactCardPayload';
  /** The trade, with your card as it is now. */
  readonly trade?: Maybe<Trade>;
  /** What was wrong; empty when the card was corrected. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Corrections of what you registered. */
export type CorrectRegistrationInput = {
  /** What is to change; what is left out stays, null removes what is optional. */
  readonly details: RegistrationDetailsInput;
  /** The version that you read; another in the meantime gives STALE. */
  readonly version: Scalars['Int']['input'];
};

/** The registration as it now is. */
export type CorrectRegistrationPayload = {
  readonly __typename?: 'CorrectRegistrationPayload';
  /** Whether a new e-mail address waits for its mailbox; until then the old one counts. */
  readonly emailToConfirm?: Maybe<Scalars['Boolean']['output']>;
  /** Your registration. */
  readonly registration?: Maybe<Registration>;
  /** What was wrong, all of it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new draft. */
export type CreateDraftInput = {
  /** Whether your open store sells it. Then the store is shown as its seller, and nowhere your nickname (P5.2). */
  readonly asStore?: Scalars['Boolean']['input'];
  /** At which anyone can buy at once; not below the start price or the reserve (R12). Everyone sees it. */
  readonly buyNowPrice?: InputMaybe<Scalars['Yen']['input']>;
  /** What it is filed under. */
  readonly category: Category;
  /** Plain text, at most 20000 characters, without contact data (P14); needed once it is published. */
  readonly description?: Scalars['String']['input'];
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Whether to take no bid from members who were rated bad more often than good (R18). */
  readonly refusesBadRatings?: Scalars['Boolean']['input'];
  /** The least that you sell for, above the start price (R11). Nobody else sees it; a maximum that meets it shows as the price. */
  readonly reservePrice?: InputMaybe<Scalars['Yen']['input']>;
  /** The least a first bid can be, 1 yen or more (R2). */
  readonly startPrice: Scalars['Yen']['input'];
  /** One line of plain text, 1 to 100 characters, without contact data (P14). */
  readonly title: Scalars['String']['input'];
};

/** The new draft, or why there is none. */
export type CreateDraftPayload = {
  readonly __typename?: 'CreateDraftPayload';
  /** The draft; null where it was refused. */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** With what a partner proves who it is. */
export type CredentialSort =
  /** A key pair; each request for a token is signed (private_key_jwt). */
  | 'KEY'
  /** A secret, sent with each request for a token. */
  | 'SECRET';

/** A draft to throw away. */
export type DeleteDraftInput = {
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** The version that you read; a stale one is refused (P10). */
  readonly version: Scalars['Int']['input'];
};

/** What was thrown away, or why it was not. */
export type DeleteDraftPayload = {
  readonly __typename?: 'DeleteDraftPayload';
  /** The id that the draft had; null where it was refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A saved search to throw away. */
export type DeleteSavedSearchInput = {
  /** The saved search. */
  readonly id: Scalars['ID']['input'];
};

/** What was thrown away, or why it was not. */
export type DeleteSavedSearchPayload = {
  readonly __typename?: 'DeleteSavedSearchPayload';
  /** The id that it had; null where it was refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A record that data of yours was shown to someone: kinds, never values. */
export type DisclosureLeaf = {
  readonly __typename?: 'DisclosureLeaf';
  /** The article of the policy that allows it: `P6.1`. */
  readonly article: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who, as the published table calls them: `counterparty`, `mailRelay`… */
  readonly audience: Scalars['String']['output'];
  /** The ground in law (LG-11). */
  readonly basis: Scalars['String']['output'];
  /** Who, where it was a company under contract: its registered name. People are never named. */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Until when the record is kept. */
  readonly keepUntil: Scalars['DateTime']['output'];
  /** The kinds of data that were shown: `NAME`, `PHONE`… */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the law demands this record; otherwise it is kept for you (LG-17). */
  readonly legalRecord: Scalars['Boolean']['output'];
  /** What for, of the published purposes. */
  readonly purpose: Scalars['String']['output'];
  /** Who, in words of the language asked for. */
  readonly recipient: Scalars['String']['output'];
  /** The trade through which it was shown, if it was one. */
  readonly trade?: Maybe<Trade>;
};

/** A page of a list of DisclosureLeaf. */
export type DisclosureLeafConnection = {
  readonly __typename?: 'DisclosureLeafConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<DisclosureLeafEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A DisclosureLeaf in its place in a list. */
export type DisclosureLeafEdge = {
  readonly __typename?: 'DisclosureLeafEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The DisclosureLeaf itself. */
  readonly node: DisclosureLeaf;
};

/** How far something has come that takes two of the staff. */
export type DossierState =
  /** Another approved it, and it stands. */
  | 'APPROVED'
  /** It was ended, or its time is over. Nothing is shown on it any more. */
  | 'ENDED'
  /** Another refused it. */
  | 'REFUSED'
  /** One registered it; another has to decide. Nothing is shown on it. */
  | 'REGISTERED';

/** Data handed over to whoever must protect life, body or property, consent being hard to get (P7.3). The members are told once it is over. */
export type Emergency = Node & {
  readonly __typename?: 'Emergency';
  /** When it was approved or refused. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself; null where it stays until it is ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of data that it opens, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** Whom it names. */
  readonly members: ReadonlyArray<NamedMember>;
  /** When the members were told that it was over. */
  readonly membersToldAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has to be protected. */
  readonly protects: Protected;
  /** Who has to protect it. */
  readonly recipient: Scalars['String']['output'];
  /** By what it is found in the operator’s files. */
  readonly reference: Scalars['String']['output'];
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Whether you registered it: then somebody else has to decide. */
  readonly registeredByMe: Scalars['Boolean']['output'];
  /** How far it has come. */
  readonly state: DossierState;
};

/** A page of a list of Emergency. */
export type EmergencyConnection = {
  readonly __typename?: 'EmergencyConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<EmergencyEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Emergency in its place in a list. */
export type EmergencyEdge = {
  readonly __typename?: 'EmergencyEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Emergency itself. */
  readonly node: Emergency;
};

/** An emergency to decide on. */
export type EmergencyInput = {
  /** Which. */
  readonly emergencyId: Scalars['ID']['input'];
};

/** What came of it. */
export type EmergencyPayload = {
  readonly __typename?: 'EmergencyPayload';
  /** The emergency as it stands now. */
  readonly emergency?: Maybe<Emergency>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An auction of yours to end now. */
export type EndListingEarlyInput = {
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
  /** Only say what it would come to, and change nothing (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What declining or withdrawing an offer came to. */
export type EndOfferPayload = {
  readonly __typename?: 'EndOfferPayload';
  /** What was offered; the offer itself is gone (P6.2). */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty when the offer is gone. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a lawyer or accountant bound to secrecy is engaged for, and whose data it opens to them (P6.8). */
export type Engagement = Node & {
  readonly __typename?: 'Engagement';
  /** When it was approved or refused. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself; null where it stays until it is ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of data that it opens, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** What for; nobody’s name. */
  readonly matter: Scalars['String']['output'];
  /** Whom it names. */
  readonly members: ReadonlyArray<NamedMember>;
  /** Who is engaged. */
  readonly partner?: Maybe<Partner>;
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Whether you registered it: then somebody else has to decide. */
  readonly registeredByMe: Scalars['Boolean']['output'];
  /** How far it has come. */
  readonly state: DossierState;
};

/** A page of a list of Engagement. */
export type EngagementConnection = {
  readonly __typename?: 'EngagementConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<EngagementEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Engagement in its place in a list. */
export type EngagementEdge = {
  readonly __typename?: 'EngagementEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Engagement itself. */
  readonly node: Engagement;
};

/** An engagement to decide on. */
export type EngagementInput = {
  /** Which. */
  readonly engagementId: Scalars['ID']['input'];
};

/** What came of it. */
export type EngagementPayload = {
  readonly __typename?: 'EngagementPayload';
  /** The engagement as it stands now. */
  readonly engagement?: Maybe<Engagement>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a member asked the operator, and how far it is (P7.6). */
export type Enquiry = Node & {
  readonly __typename?: 'Enquiry';
  /** What was answered. */
  readonly answer?: Maybe<EnquiryText>;
  /** When it was answered. */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who answered it. */
  readonly answeredBy?: Maybe<EnquiryAnswerer>;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Since when. */
  readonly assignedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The affiliate or agent that has it, by its registered name. */
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether it waits for an answer. */
  readonly open: Scalars['Boolean']['output'];
  /** Whether the member has stopped provision to affiliates: then an affiliate sees no words and no data. */
  readonly provisionStopped: Scalars['Boolean']['output'];
  /** What was asked; to support staff while it is open, to an affiliate while it has it and may be given it. */
  readonly question?: Maybe<EnquiryText>;
  /** Who asks: to the affiliate that has it the name, address and phone number, unless the member stopped that. */
  readonly registration?: Maybe<Registration>;
};

/** Who answered an enquiry; never a name of a person. */
export type EnquiryAnswerer =
  /** The operator’s own staff. */
  | 'OPERATOR'
  /** The affiliate or agent that it was handed to (P7.6). */
  | 'PARTNER';

/** A page of a list of Enquiry. */
export type EnquiryConnection = {
  readonly __typename?: 'EnquiryConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<EnquiryEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Enquiry in its place in a list. */
export type EnquiryEdge = {
  readonly __typename?: 'EnquiryEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Enquiry itself. */
  readonly node: Enquiry;
};

/** Which enquiries. */
export type EnquiryFilter = {
  /** Only those that wait for an answer, or only the others. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which enquiry. */
export type EnquiryInput = {
  /** The enquiry. */
  readonly enquiryId: Scalars['ID']['input'];
};

/** What became of an enquiry. */
export type EnquiryPayload = {
  readonly __typename?: 'EnquiryPayload';
  /** The enquiry as it is now; null where nothing was done, or where you may not know of it any more. */
  readonly enquiry?: Maybe<Enquiry>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The words of an enquiry or of its answer. */
export type EnquiryText = {
  readonly __typename?: 'EnquiryText';
  /** What it is about, in one line; null for an answer. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** Plain text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** Why you see what you see of one row. */
export type Explanation = {
  readonly __typename?: 'Explanation';
  /** Its fields, 200 at most, in the schema’s order; those of a row inside it follow the field that leads there. */
  readonly fields: ReadonlyArray<ExplanationField>;
  /** On which grounds someone with a credential like yours may know of it; empty where everyone may. */
  readonly grounds: ReadonlyArray<ExplanationGround>;
  /** The row’s id. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of the row itself; whoever sees one of them may know that it is there. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** Its type. */
  readonly type: Scalars['String']['output'];
};

/** Why one field is open to you, or null. */
export type ExplanationField = {
  readonly __typename?: 'ExplanationField';
  /** Its schema coordinate, as `extensions.privacy` names it: `ContactCard.phone`. */
  readonly coordinate: Scalars['String']['output'];
  /** On which grounds someone with a credential like yours can see it, in the order of the published table; empty where no one can, or where it is open to all who may know of the row. */
  readonly grounds: ReadonlyArray<ExplanationGround>;
  /** The kind that it holds: `PHONE`; `PUBLIC` is open to all who may know of the row. */
  readonly kind: Scalars['String']['output'];
  /** Whether you see it now. An open field is null where nothing is stored, or where it leads to a row that you may not know of; of a closed one you are not told which it would be. */
  readonly open: Scalars['Boolean']['output'];
  /** Where it stands, from the row that you asked for: `phone`. What has no id of its own is told here too: `registration.phone`, `subjects.0.registration.phone`. */
  readonly path: Scalars['String']['output'];
  /** Where it leads to rows that not everyone may know of: on which grounds someone with a credential like yours can know of them or see what stands in them. Null elsewhere. */
  readonly rows?: Maybe<ReadonlyArray<ExplanationGround>>;
};

/** A row of the disclosure table on which your kind of caller can see something. */
export type ExplanationGround = {
  readonly __typename?: 'ExplanationGround';
  /** Whether it lets you see this now; null where it is asked of other rows, each of which has its own id. */
  readonly applies?: Maybe<Scalars['Boolean']['output']>;
  /** What for: the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** The audience: who one must be toward the row. */
  readonly to: Scalars['String']['output'];
  /** The article that allows it. */
  readonly under: Scalars['String']['output'];
  /** When, in the words of the published table. */
  readonly when: Scalars['String']['output'];
  /** Who that is, in words. */
  readonly who: Scalars['String']['output'];
};

/** A job that failed for good; what it was to do is not told. */
export type FailedJobItem = {
  readonly __typename?: 'FailedJobItem';
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it failed last. */
  readonly failedAt: Scalars['DateTime']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When it was put down. */
  readonly putDownAt: Scalars['DateTime']['output'];
  /** The kind of work. */
  readonly task: Scalars['String']['output'];
};

/** What you owe the operator for selling. You alone know of it. */
export type Fee = Node & {
  readonly __typename?: 'Fee';
  /** How much, rounded down to whole yen (R24). */
  readonly amount: Scalars['Yen']['output'];
  /** When it was charged. */
  readonly chargedAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What you sold or called off. */
  readonly listing?: Maybe<Listing>;
  /** The rate, in thousandths of that price: 88 is 8.8 %. Null for a cancellation. */
  readonly perMille?: Maybe<Scalars['Int']['output']>;
  /** The final price it is charged on; null for a cancellation. */
  readonly price?: Maybe<Scalars['Yen']['output']>;
  /** What it is for. */
  readonly reason: FeeReason;
  /** The trade it is charged on; null for a cancellation. */
  readonly trade?: Maybe<Trade>;
};

/** A page of a list of Fee. */
export type FeeConnection = {
  readonly __typename?: 'FeeConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<FeeEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Fee in its place in a list. */
export type FeeEdge = {
  readonly __typename?: 'FeeEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Fee itself. */
  readonly node: Fee;
};

/** What a fee is for. */
export type FeeReason =
  /** Calling off an auction that ever had a bid (R16). */
  | 'CANCELLATION'
  /** What was sold, on the final price (R24). */
  | 'SALE';

/** A consent to what was read. */
export type GiveConsentInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** What is asked: a ConsentRequest. */
  readonly requestId: Scalars['ID']['input'];
  /** The version of its words that were read; with an older one the answer is STALE. */
  readonly textVersion: Scalars['Int']['input'];
};

/** What is kept of a card or an account: by what the settlement partner knows it, and its end. */
export type InstrumentDetails = {
  readonly __typename?: 'InstrumentDetails';
  /** The last four digits of its number. */
  readonly lastFour: Scalars['String']['output'];
  /** The settlement partner’s token for it. */
  readonly token: Scalars['String']['output'];
};

/** Who gets a secret. */
export type IssuePartnerSecretInput = {
  /** Sent again with the same input, it makes no second secret, and does not tell the first one again. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
};

/** A new secret of a partner. */
export type IssuePartnerSecretPayload = {
  readonly __typename?: 'IssuePartnerSecretPayload';
  /** The secret, told this once: it is kept nowhere. Null where it was told before, or none was made. */
  readonly clientSecret?: Maybe<Scalars['String']['output']>;
  /** The partner; its id is its client id. Null where none was made. */
  readonly partner?: Maybe<Partner>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a value is. */
export type Kind =
  /** That a member used the service: when and from where. */
  | 'ACCESS_RECORD'
  /** A postal address. */
  | 'ADDRESS'
  /** That a partner was given something to do, such as to bring a parcel or to collect a payment, and how far it is. */
  | 'ASSIGNMENT'
  /** A bank account, as a token and its last four digits. */
  | 'BANK_ACCOUNT'
  /** The most a bidder is ready to pay, in yen; known to the bidder alone. */
  | 'BID_MAXIMUM'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** Whom a seller does not let bid; known to the seller alone. */
  | 'BLOCK_LIST'
  /** The registered name of a company. */
  | 'COMPANY_NAME'
  /** The name of the person to turn to in a company. */
  | 'CONTACT_PERSON'
  /** A record that a member's data was shown to someone. */
  | 'DISCLOSURE_RECORD'
  /** A listing that is not published. */
  | 'DRAFT'
  /** An e-mail address. */
  | 'EMAIL'
  /** The gender, as the person states it. */
  | 'GENDER'
  /** A published auction with its bids and its outcome, inside its history period. */
  | 'HISTORY'
  /** Kept for the service to work, such as a password hash or a private sequence; never shown. */
  | 'INTERNAL'
  /** A message between the two sides of a trade or an offer. */
  | 'MESSAGE'
  /** The name of a person. */
  | 'NAME'
  /** The public pseudonym of a member. */
  | 'NICKNAME'
  /** What a person does for a living. */
  | 'OCCUPATION'
  /** That a runner-up was chosen, and the price offered to them. */
  | 'OFFER'
  /** A payment card, as a token and its last four digits; its number is never kept. */
  | 'PAYMENT_CARD'
  /** A telephone number, in international form. */
  | 'PHONE'
  /** What is for one member alone: own bids, watched listings, own notices and sessions. */
  | 'PRIVATE_LIST'
  /** Open to anyone who may know that the row is there. */
  | 'PUBLIC'
  /** A review, or a question with its answer, that stands in public. */
  | 'PUBLISHED_POST'
  /** A question to a seller that has no answer yet. */
  | 'QUESTION_UNANSWERED'
  /** That a member's registration record is there. */
  | 'REGISTRATION'
  /** The name of the person who represents a company. */
  | 'REPRESENTATIVE'
  /** The least a seller will sell for, in yen; known to the seller alone. */
  | 'RESERVE_PRICE'
  /** What one side of a trade or an offer gave the other with a trade-support tool. */
  | 'SHARED_DETAILS'
  /** What the operator's staff keep of their own work. */
  | 'STAFF_RECORD'
  /** The page of a registered store. */
  | 'STORE_DISPLAY'
  /** A trade between a seller and a winner: its price, its states, its dates. */
  | 'TRADE_RECORD';

/** Which days of the access log a request asks for. */
export type LinkPseudonymsInput = {
  /** The days in UTC, `2026-11-22`; 1 to 31. With each the log has other names. */
  readonly days: ReadonlyArray<Scalars['String']['input']>;
  /** Names that stand in the log: only those of them that are of named members come back. 1,000 at most. */
  readonly pseudonyms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The approved request of an authority; it must name ACCESS_RECORD. */
  readonly requestId: Scalars['ID']['input'];
};

/** What links the access log to the members whom a request names, and to nobody else. */
export type LinkPseudonymsPayload = {
  readonly __typename?: 'LinkPseudonymsPayload';
  /** By day and member. */
  readonly links: ReadonlyArray<AccessLink>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An article put up for auction. */
export type Listing = Node & {
  readonly __typename?: 'Listing';
  /** How many bids changed what is public. */
  readonly bidCount: Scalars['Int']['output'];
  /** A bid of this or more buys it at this price, and ends the auction at once (R12). It stays until then. Null where nobody can. */
  readonly buyNowPrice?: Maybe<Scalars['Yen']['output']>;
  /** What it is filed under. */
  readonly category: Category;
  /** Plain text, shown as it was written. */
  readonly description: Scalars['String']['output'];
  /** When bidding ends; a bid counts until just before (R14). Null for a draft. */
  readonly endAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when outsiders see it (P5.2); null while it is not ended. */
  readonly historyUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is on your watch list. */
  readonly isWatched: Scalars['Boolean']['output'];
  /** Who leads, or led at the end. */
  readonly leader?: Maybe<Member>;
  /** The least that a newcomer can bid now (R2, R3, R12, P15); null when it takes no bid, or none is high enough. */
  readonly minimumNextBid?: Maybe<Scalars['Yen']['output']>;
  /** Your own highest bid on it; null when you did not bid (P15). */
  readonly myBid?: Maybe<Bid>;
  /** How you stand on it; null when you did not bid (P15). */
  readonly myStanding?: Maybe<MyStanding>;
  /** The trade that followed, if you are a side of it. */
  readonly myTrade?: Maybe<Trade>;
  /** What it looks like, in the seller’s order; 10 at most. */
  readonly photos: ReadonlyArray<Photo>;
  /** The current price (R4, R11); the start price before a first bid. */
  readonly price: Scalars['Yen']['output'];
  /** The visible steps of the price (R26), the newest first. */
  readonly priceHistory: PriceStepConnection;
  /** Questions with their answers, the last asked first; and of those without an answer your own, or all as the seller (R28). */
  readonly questions: QuestionConnection;
  /** Whether the seller takes no bid from members who were rated bad more often than good (R18). */
  readonly refusesBadRatings: Scalars['Boolean']['output'];
  /** The unsold listing of yours that it puts up again (R21); null for others, and for a first one. */
  readonly relistedFrom?: Maybe<Listing>;
  /** The least that you sell for (R11); null where you set none. Others see `reserveStatus` alone. */
  readonly reservePrice?: Maybe<Scalars['Yen']['output']>;
  /** Whether the bids reach the seller’s reserve price (R11). */
  readonly reserveStatus: ReserveStatus;
  /** Grows by one with each visible change of the auction, and with nothing else (P16). */
  readonly revision: Scalars['Int']['output'];
  /** The offer to its runner-up that stands, if you are a side of it (P6.2). */
  readonly runnerUpOffer?: Maybe<RunnerUpOffer>;
  /** Who sells it, as everyone sees them; null while the store that sells it is closed. */
  readonly seller?: Maybe<Seller>;
  /** The server’s clock when this was read; compare `endAt` with it (R14). */
  readonly serverTime: Scalars['DateTime']['output'];
  /** The least a first bid can be (R2). */
  readonly startPrice: Scalars['Yen']['output'];
  /** When bidding began or begins; null for a draft. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands at `serverTime`. */
  readonly state: ListingState;
  /** Three amounts that a newcomer could bid now (P15): the least, and each time an increment more. Fewer where the buy-now price comes first, which is then the last; none when it takes no bid. */
  readonly suggestedBids: ReadonlyArray<Scalars['Yen']['output']>;
  /** What it is, in one line of plain text. */
  readonly title: Scalars['String']['output'];
  /** What you would come to pay at the most if you bid this (P15): the bid, or the buy-now price where the bid buys at once. The buyer pays no fee; shipping is between the two sides. Whether the bid would be accepted is not said here. Null when it takes no bid. */
  readonly totalCost?: Maybe<Scalars['Yen']['output']>;
  /** To send along with a change of a draft; a stale one is refused as STALE (P10). */
  readonly version: Scalars['Int']['output'];
  /** How many members watch it; for its seller alone (PR13). */
  readonly watcherCount?: Maybe<Scalars['Int']['output']>;
};


/** An article put up for auction. */
export type ListingPriceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An article put up for auction. */
export type ListingQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An article put up for auction. */
export type ListingTotalCostArgs = {
  bid: Scalars['Yen']['input'];
};

/** A page of a list of Listing. */
export type ListingConnection = {
  readonly __typename?: 'ListingConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ListingEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has that you may know of; 1000 stands for 1000 or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A Listing in its place in a list. */
export type ListingEdge = {
  readonly __typename?: 'ListingEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Listing itself. */
  readonly node: Listing;
};

/** Which listings. All that is given must hold. */
export type ListingFilter = {
  /** Filed under this, or under a part of it. */
  readonly category?: InputMaybe<Category>;
  /** Ending within so many minutes. */
  readonly endsWithin?: InputMaybe<Scalars['Int']['input']>;
  /** Whose current price is this or more. */
  readonly priceFrom?: InputMaybe<Scalars['Yen']['input']>;
  /** Whose current price is this or less. */
  readonly priceTo?: InputMaybe<Scalars['Yen']['input']>;
  /** Sold by this Member or Store, as their seller is shown. */
  readonly seller?: InputMaybe<Scalars['ID']['input']>;
  /** Where they stand, by the server’s clock. */
  readonly state?: PublishedState;
  /** Words that their title or description holds, all of them. */
  readonly text?: InputMaybe<Scalars['SearchText']['input']>;
};

/** In which order listings come; equal ones by id. */
export type ListingOrder =
  /** The next to end first. An auction that is extended between two pages moves back, and can be met twice. */
  | 'ENDING_SOON'
  /** The last published first. Stable: no listing is met twice, none is left out. */
  | 'NEWEST'
  /** The highest current price first. A price that changes between two pages moves its listing: it can be met twice, or not at all. */
  | 'PRICE_HIGH'
  /** The lowest current price first. A price that changes between two pages moves its listing: it can be met twice, or not at all. */
  | 'PRICE_LOW';

/** Where a listing stands. */
export type ListingState =
  /** Called off; nobody wins. */
  | 'CANCELLED'
  /** Not published; its seller alone knows of it. */
  | 'DRAFT'
  /** Past its end; it takes no bid. */
  | 'ENDED'
  /** Open to bids until its end. */
  | 'OPEN'
  /** Stopped on the order of an authority; its seller alone sees it (R29). */
  | 'SUSPENDED';

/** What a step of an auction came to. */
export type ListingStepPayload = {
  readonly __typename?: 'ListingStepPayload';
  /** The listing as it stands now, whether it took the step or not. */
  readonly listing?: Maybe<Listing>;
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedListingStep>;
  /** What was wrong; empty when the step was taken, or would be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An auction as it stands after a visible change (P16). */
export type ListingUpdate = {
  readonly __typename?: 'ListingUpdate';
  /** How many bids changed what is public. */
  readonly bidCount: Scalars['Int']['output'];
  /** When bidding ends, as it stands now (R13); null for a draft. */
  readonly endAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who leads, or led at the end. */
  readonly leader?: Maybe<Member>;
  /** The listing itself, as you see it. Updates without it cost the server less. */
  readonly listing?: Maybe<Listing>;
  /** The current price (R4). */
  readonly price: Scalars['Yen']['output'];
  /** Whether the bids reach the seller’s reserve price (R11). */
  readonly reserveStatus: ReserveStatus;
  /** Grows with each visible change, and with nothing else; `after` takes it when you come back. */
  readonly revision: Scalars['Int']['output'];
  /** The server’s clock when this was read; compare `endAt` with it (R14). */
  readonly serverTime: Scalars['DateTime']['output'];
  /** Where it stands at `serverTime`. */
  readonly state: ListingState;
};

/** Which of the mails given to you. */
export type MailDeliveriesFilter = {
  /** Only those that stand there. */
  readonly state?: InputMaybe<MailDeliveryState>;
};

/** A mail to a member, given to the contractor for mail to send (P6.7b). */
export type MailDelivery = Node & {
  readonly __typename?: 'MailDelivery';
  /** When it was given to the contractor. */
  readonly assignedAt: Scalars['DateTime']['output'];
  /** When the contractor last said something of it. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What it tells of; its words are for nobody but the member and the contractor. */
  readonly noticeKind: NoticeKind;
  /** To whom it goes: the e-mail address as it is now, until you reported what became of the mail. */
  readonly recipient?: Maybe<Registration>;
  /** How far it has come. */
  readonly state: MailDeliveryState;
  /** Its subject, in the language of the member. It names nobody. */
  readonly subject: Scalars['String']['output'];
  /** Its text, in the language of the member. It names nobody. */
  readonly text: Scalars['String']['output'];
};

/** A page of a list of MailDelivery. */
export type MailDeliveryConnection = {
  readonly __typename?: 'MailDeliveryConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<MailDeliveryEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A MailDelivery in its place in a list. */
export type MailDeliveryEdge = {
  readonly __typename?: 'MailDeliveryEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The MailDelivery itself. */
  readonly node: MailDelivery;
};

/** What became of a mail. */
export type MailDeliveryInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The mail. */
  readonly mailDeliveryId: Scalars['ID']['input'];
};

/** What an act on a mail came to. */
export type MailDeliveryPayload = {
  readonly __typename?: 'MailDeliveryPayload';
  /** The mail as it stands now; null once it is no longer given to you, as after your last report. */
  readonly mailDelivery?: Maybe<MailDelivery>;
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedMailStep>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a mail has come. */
export type MailDeliveryState =
  /** It came back for good: the address takes no mail. */
  | 'BOUNCED'
  /** The contractor sent it. */
  | 'DELIVERED'
  /** It could not be sent. */
  | 'FAILED'
  /** The contractor is sending it. */
  | 'TAKEN'
  /** It waits to be sent. */
  | 'WAITING';

/** A money claim against a business seller (P6.10b). */
export type MakeClaimInput = {
  /** How much you claim: more than 10,000 yen. */
  readonly amount: Scalars['Yen']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** That you promise to use what you learn for this claim and for nothing else; it must be true. */
  readonly promisesProperUse: Scalars['Boolean']['input'];
  /** Why. The seller and legal staff read it. Plain text, at most 4000 characters. */
  readonly reasons: Scalars['String']['input'];
  /** The trade, which you won. */
  readonly tradeId: Scalars['ID']['input'];
};

/** Notices that you have read. */
export type MarkNoticesReadInput = {
  /** Which, 100 at most; all that are unread when left out. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** You: what is for you alone to see (P11.1). */
export type Me = {
  readonly __typename?: 'Me';
  /** How you stand: your highest bid on each listing that you bid on, the newest first. */
  readonly bids: BidConnection;
  /** Whom you do not let bid on what you sell (R18), whom you blocked last first. Nobody else sees it. */
  readonly blockedMembers: BlockedMemberConnection;
  /** Claims that you made, and those against you; the last made first (P6.10b). */
  readonly claims: ClaimConnection;
  /** What you are asked to consent to, the last published first (P6.3). You need not. */
  readonly consentRequests: ConsentRequestConnection;
  /** What you consented to, also what you withdrew, the last given first (P6.3). */
  readonly consents: ConsentConnection;
  /** Who saw your data: your own lines of the ledger, the newest first. */
  readonly disclosures: DisclosureLeafConnection;
  /** False while the e-mail address that you gave last waits for your confirmation. */
  readonly emailConfirmed: Scalars['Boolean']['output'];
  /** What you asked the operator, the last asked first. */
  readonly enquiries: EnquiryConnection;
  /** What you owe for what you sold, and for auctions called off, the newest first (R16, R24). */
  readonly fees: FeeConnection;
  /** The id under which others know you as Member. */
  readonly id: Scalars['ID']['output'];
  /** All that you sell, drafts too, by yourself or as a store; the last published or begun first. */
  readonly listings: ListingConnection;
  /** What you registered as. */
  readonly memberType: MemberType;
  /** The name under which others see you. */
  readonly nickname: Scalars['String']['output'];
  /** The language of mails about notices; Japanese unless you chose another. */
  readonly noticeLanguage: NoticeLanguage;
  /** Which notices are mailed to you: what you said, and where you said nothing what is usual. */
  readonly noticePreferences: ReadonlyArray<NoticePreference>;
  /** What you were told, the last that happened first. An unread one that happens again moves to the front. */
  readonly notices: NoticeConnection;
  /** The offers to runners-up that stand, made by you and made to you, the newest first (P6.2). */
  readonly offers: RunnerUpOfferConnection;
  /** What waits for your answer on listings of yours that take bids, the first asked first. */
  readonly openQuestions: QuestionConnection;
  /** The cards and accounts with which you pay, the newest first. */
  readonly paymentInstruments: PaymentInstrumentConnection;
  /** Whether an affiliate or agent may be given your name, address and phone number to answer an enquiry of yours, until you stop it (P7.6). */
  readonly providesToAffiliates: Scalars['Boolean']['output'];
  /** What you asked sellers, the last asked first. */
  readonly questions: QuestionConnection;
  /** What you registered (P3). */
  readonly registration?: Maybe<Registration>;
  /** What you wrote of your trades, also as a store and also what staff hid, the last first. */
  readonly reviews: ReviewConnection;
  /** The searches that you keep, the last saved first. */
  readonly savedSearches: SavedSearchConnection;
  /** Your store, while it is open. */
  readonly store?: Maybe<Store>;
  /** Your trades, as seller and as winner, the newest first. */
  readonly trades: TradeConnection;
  /** How many notices you have not read; 1000 stands for 1000 or more. */
  readonly unreadNoticeCount: Scalars['Int']['output'];
  /** Your watch list, what you put there last first. */
  readonly watchedListings: WatchedListingConnection;
};


/** You: what is for you alone to see (P11.1). */
export type MeBidsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeBlockedMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeConsentRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeDisclosuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeEnquiriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeFeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeOpenQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MePaymentInstrumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeSavedSearchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeTradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MyTradesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** You: what is for you alone to see (P11.1). */
export type MeWatchedListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A member of the marketplace, as everyone sees them: a nickname. */
export type Member = Node & {
  readonly __typename?: 'Member';
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What they put up for auction under their nickname (P5.2), the last published first. Stable while others come. */
  readonly listings: ListingConnection;
  /** The public pseudonym. A member who left has a name that says only that. */
  readonly nickname: Scalars['String']['output'];
  /** How often they were rated, as a seller and as a winner, under this nickname. */
  readonly rating: RatingCount;
  /** What others say of their trades under this nickname, the last first. */
  readonly reviews: ReviewConnection;
};


/** A member of the marketplace, as everyone sees them: a nickname. */
export type MemberListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the marketplace, as everyone sees them: a nickname. */
export type MemberReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a member registered as. */
export type MemberType =
  /** A company, with its representative and the person to turn to. */
  | 'COMPANY'
  /** A person. */
  | 'INDIVIDUAL';

/** A message between the two sides of a trade or an offer. Nobody else knows of it. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** Which side wrote it. */
  readonly from: TradeSide;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether you wrote it. */
  readonly mine: Scalars['Boolean']['output'];
  /** When it was sent. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** Plain text, as it was written. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of Message. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Message in its place in a list. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Message itself. */
  readonly node: Message;
};

/** A review. */
export type ModerateReviewInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The number of the ticket or order, such as `AU-17`; no personal data. */
  readonly reason: Scalars['String']['input'];
  /** The review. */
  readonly reviewId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** The runner-up accepts and becomes the winner of a new trade: only now are there contact cards (P6.2). */
  readonly acceptOffer: AcceptOfferPayload;
  /** Adds a public key, with which the partner signs its requests for tokens (private_key_jwt). */
  readonly addPartnerKey: PartnerPayload;
  /** Answers a claim against you, once, within seven days of its making (P6.10b). */
  readonly answerClaim: ClaimPayload;
  /** Answers an open enquiry, which closes it; the member is told (P7.6). */
  readonly answerEnquiry: EnquiryPayload;
  /** Answers a question on a listing of yours that takes bids, and publishes both (R28, P6.11). Once, and for good. */
  readonly answerQuestion: AnswerQuestionPayload;
  /** Approves a request that another registered: what it names can be read from now on, until it ends. */
  readonly approveAuthorityRequest: AuthorityRequestPayload;
  /** Approves an emergency that another registered: safety staff read what it names until it ends. */
  readonly approveEmergency: EmergencyPayload;
  /** Approves an engagement that another registered: the partner reads what it names until it ends. */
  readonly approveEngagement: EngagementPayload;
  /** Sets the date that another proposed. Name it again: STALE where it is another by now. */
  readonly approveMemberTelling: AuthorityRequestPayload;
  /** Approves a succession that another registered: the hand-over can be carried out, once, until it ends. */
  readonly approveSuccession: SuccessionPayload;
  /** Asks the operator. Support staff read it, and may hand it to an affiliate or agent, which you can stop (P7.6). */
  readonly askOperator: EnquiryPayload;
  /** Asks the seller of a listing that takes bids. Nobody else knows of it until it is answered (R28). */
  readonly askQuestion: AskQuestionPayload;
  /** Hands an open case of yours to a colleague of its role: it ends for you at once, and goes on with them as a case of its own, open no longer than before. You are not shown theirs. The privacy officer can hand over any. */
  readonly assignCase: CasePayload;
  /** Finance staff give a payment that is pending or failed to a collection agency, which then sees the payer’s name, address and phone number (P6.6). */
  readonly assignClaim: PaymentPayload;
  /** Hands an open enquiry to an affiliate or agent, with the words and the name, address and phone (P7.6). */
  readonly assignEnquiry: EnquiryPayload;
  /** Takes no more bids of a member on what you sell, as a store too (R18). They are not told; bids of theirs that stand already stay. 1000 members at most. To block twice is to block once, so it takes no key. */
  readonly blockMember: BlockMemberPayload;
  /** The seller of a paid trade gives a parcel to a carrier, which then sees the winner’s name, address and phone number (P6.7). */
  readonly bookShipment: ShipmentPayload;
  /** Calls an auction of yours off: nobody wins, its bidders are told. Once anybody bid, it costs a fee (R16). */
  readonly cancelListing: CancelListingPayload;
  /** The seller calls a parcel off that the carrier does not have yet; the carrier sees nothing of it any more. */
  readonly cancelShipment: ShipmentPayload;
  /** Either side calls the trade off before it was shipped; contact is over at once (P6.1). */
  readonly cancelTrade: TradeStepPayload;
  /** Closes a case of yours: from now on it shows nothing. The privacy officer can close any. */
  readonly closeCase: CasePayload;
  /** Asks no more members, for good. Consents that were given stand until they are withdrawn. */
  readonly closeConsentRequest: ConsentRequestPayload;
  /** Closes an open enquiry without an answer; the member is told. */
  readonly closeEnquiry: EnquiryPayload;
  /** Closes your store. Its page is gone at once; open trades keep their contact cards. */
  readonly closeStore: CloseStorePayload;
  /** Confirms an e-mail address by the mailed link. */
  readonly confirmEmail: ConfirmEmailPayload;
  /** Enters the password again, before one’s own data is corrected (P11.1). */
  readonly confirmPassword: ConfirmPasswordPayload;
  /** Corrects what you tell the other side, until the goods are shipped. They see the new version (P6.1). */
  readonly correctContactCard: CorrectContactCardPayload;
  /** Corrects what you registered, within 10 minutes of entering your password (P11.1). */
  readonly correctRegistration: CorrectRegistrationPayload;
  /** Begins a listing that only you know of. Its texts are checked as public ones are (P14). */
  readonly createDraft: CreateDraftPayload;
  /** The runner-up declines; the seller may then offer it to the next. It has no effect on ratings (R23). */
  readonly declineOffer: EndOfferPayload;
  /** Throws a draft of yours away; it was never public, and nothing of it stays. */
  readonly deleteDraft: DeleteDraftPayload;
  /** Throws a saved search away. */
  readonly deleteSavedSearch: DeleteSavedSearchPayload;
  /** Ends a request before its time. It takes one: nothing more can be read on it, by anyone. */
  readonly endAuthorityRequest: AuthorityRequestPayload;
  /** Ends what a granted claim shows, at once (P6.10b). */
  readonly endClaim: ClaimPayload;
  /** Ends an emergency before its time. It takes one; its members are told. */
  readonly endEmergency: EmergencyPayload;
  /** Ends an engagement. It takes one: the partner reads nothing more on it. */
  readonly endEngagement: EngagementPayload;
  /** Ends an auction of yours now: its leader wins at the price as it stands (R15). It cannot be taken back. */
  readonly endListingEarly: ListingStepPayload;
  /** Ends a contract now and for good. */
  readonly endPartner: PartnerPayload;
  /** Ends a succession. It takes one: nothing more can be taken. */
  readonly endSuccession: SuccessionPayload;
  /** Keeps an open case of yours open for another period from now on. */
  readonly extendCase: CasePayload;
  /** It could not be settled; the winner is told, and can pay again. */
  readonly failPayment: PaymentPayload;
  /** Consents to what is asked, in the words that were read (P6.3). It can be taken back at any time. */
  readonly giveConsent: ConsentPayload;
  /** Grants a claim once the seller was heard: for 30 days the claimant sees name and address (P6.10b). */
  readonly grantClaim: ClaimPayload;
  /** Hides a review: nobody but its author reads it or counts it. */
  readonly hideReview: StaffActPayload;
  /** Makes a client secret. A partner has 5 credentials at most, so that one can take another’s place. */
  readonly issuePartnerSecret: IssuePartnerSecretPayload;
  /** Lets a stopped auction go on where it stood; the time of the stop does not count (R29). */
  readonly letAuctionGoOn: StaffActPayload;
  /** Lets one who was locked out sign in again; nothing of before stands. */
  readonly letStaffIn: StaffActPayload;
  /** Puts down that two members belong together: neither bids on what the other sells (R19). */
  readonly linkMembers: StaffActPayload;
  /** Under which names the members whom an approved request names stand in the access log (P9). It is recorded for each of them. */
  readonly linkPseudonyms: LinkPseudonymsPayload;
  /** Locks one of the staff out: their sessions and cases end at once, and they cannot sign in. */
  readonly lockStaffOut: StaffActPayload;
  /** Makes a money claim about a trade that you won of a business. The seller is heard; then staff decide whether you learn who it is (P6.10b). */
  readonly makeClaim: ClaimPayload;
  /** Marks notices of yours as read. Of several, those that are yours are marked even if another is not. */
  readonly markNoticesRead: NoticesPayload;
  /** Offers it to the next bidder at that bidder’s own maximum, once the winner is out (R23): the highest maximum, then the earliest. One offer at a time, and one to each bidder. */
  readonly offerToRunnerUp: OfferToRunnerUpPayload;
  /** Opens a case, for a period. While it is open it shows you what it names of the members it is about; each look is recorded, and they read for what, never by whom (P4). */
  readonly openCase: CasePayload;
  /** The winner pays through the settlement partner that knows the card or account; it then sees their name, its token and last four digits (P6.6). */
  readonly payTrade: PaymentPayload;
  /** Bids on a listing, or says whether you could. A bid binds: nobody can lower or take back theirs (R10). */
  readonly placeBid?: Maybe<PlaceBidResult>;
  /** Proposes another date from which the members see who looked. Another of the legal staff approves it. */
  readonly proposeMemberTelling: AuthorityRequestPayload;
  /** Asks members from now on. */
  readonly publishConsentRequest: ConsentRequestPayload;
  /** Puts a draft of yours up for auction, from now to its end. It cannot be taken back. */
  readonly publishListing: PublishListingPayload;
  /** Notes that it was checked now how a partner handles data (LG-8, LG-19); the next check is due later. */
  readonly recordPartnerCheck: PartnerPayload;
  /** New tokens for old; the old refresh token is dead. */
  readonly refreshSession: SessionPayload;
  /** Refuses a request that another registered. */
  readonly refuseAuthorityRequest: AuthorityRequestPayload;
  /** Refuses a claim once the seller was heard: nothing is shown (P6.10b). */
  readonly refuseClaim: ClaimPayload;
  /** Refuses an emergency that another registered. */
  readonly refuseEmergency: EmergencyPayload;
  /** Refuses an engagement that another registered. */
  readonly refuseEngagement: EngagementPayload;
  /** Refuses a succession that another registered. */
  readonly refuseSuccession: SuccessionPayload;
  /** Registers a member; the e-mail address must then be confirmed (P3). */
  readonly register: RegisterPayload;
  /** Registers a request (P6.4, P6.10). It opens nothing until another of the legal staff approves it. */
  readonly registerAuthorityRequest: AuthorityRequestPayload;
  /** Writes a request for consent down. Members are asked once it is published (P6.3). */
  readonly registerConsentRequest: ConsentRequestPayload;
  /** Registers an emergency (P7.3). It opens nothing until another of the safety or legal staff approves it. */
  readonly registerEmergency: EmergencyPayload;
  /** Registers an engagement (P6.8). It opens nothing until another of the legal staff approves it. */
  readonly registerEngagement: EngagementPayload;
  /** Registers a partner (LG-8). It gets no token before it has a credential, and none before its contract begins. */
  readonly registerPartner: PartnerPayload;
  /** Keeps a settlement partner’s token for a card or an account of yours, and its last four digits; no more (P6.6). */
  readonly registerPaymentInstrument: PaymentInstrumentPayload;
  /** Registers your store. Its page is public at once (P5.1). */
  readonly registerStore: RegisterStorePayload;
  /** Registers a succession (P6.9). Nothing is handed over until another of the legal staff approves it. */
  readonly registerSuccession: SuccessionPayload;
  /** Registers an endpoint. Messages hold ids alone, are signed (Standard Webhooks), and come at least once, in no order (P19). */
  readonly registerWebhook: WebhookPayload;
  /** Puts an unsold auction of yours up again, three times at most, at a lower start price if you like (R21). */
  readonly relistListing: RelistListingPayload;
  /** Takes all bids of a member out of an auction of yours; they may not bid there again, and the price is that of the others (R17). */
  readonly removeBidder: ListingStepPayload;
  /** Forgets a card or an account of yours for good. */
  readonly removePaymentInstrument: PaymentInstrumentPayload;
  /** Removes an endpoint: nothing more is sent there. */
  readonly removeWebhook: WebhookPayload;
  /** The seller removes the winner, before payment and within 14 days of the decision (R22); contact is over at once (P6.1). Then a runner-up may be offered it: offerToRunnerUp. */
  readonly removeWinner: TradeStepPayload;
  /** Sets another end to a contract that staff did not end. */
  readonly renewPartner: PartnerPayload;
  /** Sends a message again that was delivered or given up, under the same id. */
  readonly replayWebhookDelivery: WebhookDeliveryPayload;
  /** The agency collected it: the trade is paid, and the agency sees nothing of it any more. */
  readonly reportCollected: PaymentPayload;
  /** The mail came back for good: the address takes none. The member is told in the service; you see neither mail nor address any more (P6.7b). */
  readonly reportMailBounced: MailDeliveryPayload;
  /** The mail was sent; from then on you see neither it nor the address (P6.7b). */
  readonly reportMailDelivered: MailDeliveryPayload;
  /** The mail could not be sent; from then on you see neither it nor the address (P6.7b). */
  readonly reportMailFailed: MailDeliveryPayload;
  /** The winner says that they paid. */
  readonly reportPaid: TradeStepPayload;
  /** The carrier brought the parcel; a period after it sees the recipient no more (P6.7). */
  readonly reportParcelDelivered: ShipmentPayload;
  /** The carrier could not bring the parcel, and took it back. */
  readonly reportParcelReturned: ShipmentPayload;
  /** The carrier has the parcel; where the trade waits for that, it is shipped. */
  readonly reportParcelShipped: ShipmentPayload;
  /** The winner says that it arrived; the contact period runs from now (P6.1). */
  readonly reportReceived: TradeStepPayload;
  /** Asks staff to look at a review. Nobody but you is told that you did. */
  readonly reportReview: ReportReviewPayload;
  /** The seller says that it was shipped. */
  readonly reportShipped: TradeStepPayload;
  /** Sends a link for a new password to an e-mail address. */
  readonly requestPasswordReset: RequestPasswordResetPayload;
  /** Sets a new password by a mailed link; every session ends. */
  readonly resetPassword: ResetPasswordPayload;
  /** Lets a suspended partner in again. It needs new tokens. */
  readonly resumePartner: PartnerPayload;
  /** The agency gives a claim back, and sees nothing of it any more. */
  readonly returnClaim: PaymentPayload;
  /** Gives a request new words, as its next version. Consents to earlier words stand as they were given. */
  readonly reviseConsentRequest: ConsentRequestPayload;
  /** Revokes a credential. The partner’s tokens end at once; with another credential it gets new ones. */
  readonly revokePartnerCredential: PartnerPayload;
  /** Gives an endpoint a new secret; for a day messages are signed with the old one too. */
  readonly rotateWebhookSecret: WebhookPayload;
  /** Keeps a search, which nobody else sees; 50 at most. */
  readonly saveSearch: SavedSearchPayload;
  /** Writes to the other side of a trade, while contact is open (P6.1). */
  readonly sendMessage: SendMessagePayload;
  /** Writes to the other side of an offer, under nicknames, while it stands (P6.2). */
  readonly sendOfferMessage: SendMessagePayload;
  /** Says which notices are mailed to you, and in which language. */
  readonly setNoticePreferences: NoticesPayload;
  /** Sets from which networks a partner’s tokens work, those it has among them (AT-20). */
  readonly setPartnerNetworks: PartnerPayload;
  /** Says which photos a draft of yours has, and in which order. Photos come by `POST /photos`; one that is left out is yours to use again for a day, then destroyed. */
  readonly setPhotos: SetPhotosPayload;
  /** Stops provision to affiliates and agents, or allows it again (P7.6). A stop takes effect at once, for what is on its way too. */
  readonly setProvisionToAffiliates: ProvisionPayload;
  /** Sets how many of your store’s open auctions one member may lead at a time (R18). Everyone sees it. */
  readonly setStoreLimit: SetStoreLimitPayload;
  /** The settlement partner settled it; the trade is paid. */
  readonly settlePayment: PaymentPayload;
  /** Shares contact details of yours with the other side, and nobody else, while the trade or the offer is open (P6.5). What they see is recorded. */
  readonly shareContactCard: SharePayload;
  /** Shares your part of a shipping slip with the other side, and nobody else, while the trade or the offer is open (P6.5). What they see is recorded. */
  readonly shareShippingSlip: SharePayload;
  /** Opens a session. Whether the e-mail or the password is wrong is not said. */
  readonly signIn: SessionPayload;
  /** Ends this session at once. */
  readonly signOut: SignOutPayload;
  /** Ends all your sessions at once, this one too. */
  readonly signOutEverywhere: SignOutPayload;
  /** Stops an auction on the order of an authority, named by its number: from then on it is there for its seller alone, and its records are kept (R29). */
  readonly stopAuction: StaffActPayload;
  /** Stops a partner at once: its tokens end, and it gets no others until it is let in again (P14). */
  readonly suspendPartner: PartnerPayload;
  /** You are about to send the mail. */
  readonly takeMailDelivery: MailDeliveryPayload;
  /** Takes the next piece of the hand-over, encrypted for the successor, until ALREADY_CARRIED_OUT. It is recorded for each member; no piece is given twice. */
  readonly takeSuccessionPiece: TakeSuccessionPiecePayload;
  /** Takes an enquiry back from the affiliate that has it; the affiliate gives it back by the same. */
  readonly unassignEnquiry: EnquiryPayload;
  /** Takes bids of a member again. */
  readonly unblockMember: UnblockMemberPayload;
  /** Shows a hidden review again. */
  readonly unhideReview: StaffActPayload;
  /** Takes that back. */
  readonly unlinkMembers: StaffActPayload;
  /** Takes a listing off your watch list. */
  readonly unwatchListing: WatchListingPayload;
  /** Changes a draft of yours. */
  readonly updateDraft: UpdateDraftPayload;
  /** Gives a saved search another name, or has it tell you of what it finds, or not. */
  readonly updateSavedSearch: SavedSearchPayload;
  /** Puts a listing on your watch list, where nobody else sees it; 300 at most. To watch twice is to watch once, so it takes no key. */
  readonly watchListing: WatchListingPayload;
  /** Finance staff take a claim back; the agency sees nothing of it any more. */
  readonly withdrawClaim: PaymentPayload;
  /** Takes a consent of yours back: from now on the recipient is shown nothing on its ground (P6.3). */
  readonly withdrawConsent: ConsentPayload;
  /** Takes back an enquiry of yours that is not answered: nobody sees it any more, its words are destroyed. */
  readonly withdrawEnquiry: EnquiryPayload;
  /** The seller takes back an offer that was not answered (R23). */
  readonly withdrawOffer: EndOfferPayload;
  /** Takes a question of yours back that has no answer; nothing of it stays. */
  readonly withdrawQuestion: WithdrawQuestionPayload;
  /** Takes back what you shared: the other side sees it no more from now on, and its values are destroyed. */
  readonly withdrawShared: SharePayload;
  /** Says of the other side of a trade, in public, how it went. Once, after receipt, and for good. */
  readonly writeReview: WriteReviewPayload;
};


export type MutationAcceptOfferArgs = {
  input: AcceptOfferInput;
};


export type MutationAddPartnerKeyArgs = {
  input: AddPartnerKeyInput;
};


export type MutationAnswerClaimArgs = {
  input: AnswerClaimInput;
};


export type MutationAnswerEnquiryArgs = {
  input: AnswerEnquiryInput;
};


export type MutationAnswerQuestionArgs = {
  input: AnswerQuestionInput;
};


export type MutationApproveAuthorityRequestArgs = {
  input: AuthorityRequestInput;
};


export type MutationApproveEmergencyArgs = {
  input: EmergencyInput;
};


export type MutationApproveEngagementArgs = {
  input: EngagementInput;
};


export type MutationApproveMemberTellingArgs = {
  input: ApproveMemberTellingInput;
};


export type MutationApproveSuccessionArgs = {
  input: SuccessionInput;
};


export type MutationAskOperatorArgs = {
  input: AskOperatorInput;
};


export type MutationAskQuestionArgs = {
  input: AskQuestionInput;
};


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationAssignClaimArgs = {
  input: AssignClaimInput;
};


export type MutationAssignEnquiryArgs = {
  input: AssignEnquiryInput;
};


export type MutationBlockMemberArgs = {
  input: BlockMemberInput;
};


export type MutationBookShipmentArgs = {
  input: BookShipmentInput;
};


export type MutationCancelListingArgs = {
  input: CancelListingInput;
};


export type MutationCancelShipmentArgs = {
  input: CancelShipmentInput;
};


export type MutationCancelTradeArgs = {
  input: CancelTradeInput;
};


export type MutationCloseCaseArgs = {
  input: CaseInput;
};


export type MutationCloseConsentRequestArgs = {
  input: ConsentRequestInput;
};


export type MutationCloseEnquiryArgs = {
  input: EnquiryInput;
};


export type MutationCloseStoreArgs = {
  input: CloseStoreInput;
};


export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


export type MutationConfirmPasswordArgs = {
  input: ConfirmPasswordInput;
};


export type MutationCorrectContactCardArgs = {
  input: CorrectContactCardInput;
};


export type MutationCorrectRegistrationArgs = {
  input: CorrectRegistrationInput;
};


export type MutationCreateDraftArgs = {
  input: CreateDraftInput;
};


export type MutationDeclineOfferArgs = {
  input: OfferInput;
};


export type MutationDeleteDraftArgs = {
  input: DeleteDraftInput;
};


export type MutationDeleteSavedSearchArgs = {
  input: DeleteSavedSearchInput;
};


export type MutationEndAuthorityRequestArgs = {
  input: AuthorityRequestInput;
};


export type MutationEndClaimArgs = {
  input: ClaimInput;
};


export type MutationEndEmergencyArgs = {
  input: EmergencyInput;
};


export type MutationEndEngagementArgs = {
  input: EngagementInput;
};


export type MutationEndListingEarlyArgs = {
  input: EndListingEarlyInput;
};


export type MutationEndPartnerArgs = {
  input: PartnerInput;
};


export type MutationEndSuccessionArgs = {
  input: SuccessionInput;
};


export type MutationExtendCaseArgs = {
  input: CaseInput;
};


export type MutationFailPaymentArgs = {
  input: PaymentStepInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationGrantClaimArgs = {
  input: ClaimInput;
};


export type MutationHideReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationIssuePartnerSecretArgs = {
  input: IssuePartnerSecretInput;
};


export type MutationLetAuctionGoOnArgs = {
  input: OrderInput;
};


export type MutationLetStaffInArgs = {
  input: ColleagueInput;
};


export type MutationLinkMembersArgs = {
  input: TwoMembersInput;
};


export type MutationLinkPseudonymsArgs = {
  input: LinkPseudonymsInput;
};


export type MutationLockStaffOutArgs = {
  input: ColleagueInput;
};


export type MutationMakeClaimArgs = {
  input: MakeClaimInput;
};


export type MutationMarkNoticesReadArgs = {
  input: MarkNoticesReadInput;
};


export type MutationOfferToRunnerUpArgs = {
  input: OfferToRunnerUpInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationPayTradeArgs = {
  input: PayTradeInput;
};


export type MutationPlaceBidArgs = {
  input: PlaceBidInput;
};


export type MutationProposeMemberTellingArgs = {
  input: ProposeMemberTellingInput;
};


export type MutationPublishConsentRequestArgs = {
  input: ConsentRequestInput;
};


export type MutationPublishListingArgs = {
  input: PublishListingInput;
};


export type MutationRecordPartnerCheckArgs = {
  input: PartnerInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRefuseAuthorityRequestArgs = {
  input: AuthorityRequestInput;
};


export type MutationRefuseClaimArgs = {
  input: ClaimInput;
};


export type MutationRefuseEmergencyArgs = {
  input: EmergencyInput;
};


export type MutationRefuseEngagementArgs = {
  input: EngagementInput;
};


export type MutationRefuseSuccessionArgs = {
  input: SuccessionInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRegisterAuthorityRequestArgs = {
  input: RegisterAuthorityRequestInput;
};


export type MutationRegisterConsentRequestArgs = {
  input: RegisterConsentRequestInput;
};


export type MutationRegisterEmergencyArgs = {
  input: RegisterEmergencyInput;
};


export type MutationRegisterEngagementArgs = {
  input: RegisterEngagementInput;
};


export type MutationRegisterPartnerArgs = {
  input: RegisterPartnerInput;
};


export type MutationRegisterPaymentInstrumentArgs = {
  input: RegisterPaymentInstrumentInput;
};


export type MutationRegisterStoreArgs = {
  input: RegisterStoreInput;
};


export type MutationRegisterSuccessionArgs = {
  input: RegisterSuccessionInput;
};


export type MutationRegisterWebhookArgs = {
  input: RegisterWebhookInput;
};


export type MutationRelistListingArgs = {
  input: RelistListingInput;
};


export type MutationRemoveBidderArgs = {
  input: RemoveBidderInput;
};


export type MutationRemovePaymentInstrumentArgs = {
  input: RemovePaymentInstrumentInput;
};


export type MutationRemoveWebhookArgs = {
  input: WebhookEndpointInput;
};


export type MutationRemoveWinnerArgs = {
  input: RemoveWinnerInput;
};


export type MutationRenewPartnerArgs = {
  input: RenewPartnerInput;
};


export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


export type MutationReportCollectedArgs = {
  input: PaymentStepInput;
};


export type MutationReportMailBouncedArgs = {
  input: MailDeliveryInput;
};


export type MutationReportMailDeliveredArgs = {
  input: MailDeliveryInput;
};


export type MutationReportMailFailedArgs = {
  input: MailDeliveryInput;
};


export type MutationReportPaidArgs = {
  input: TradeStepInput;
};


export type MutationReportParcelDeliveredArgs = {
  input: ReportParcelInput;
};


export type MutationReportParcelReturnedArgs = {
  input: ReportParcelInput;
};


export type MutationReportParcelShippedArgs = {
  input: ReportParcelInput;
};


export type MutationReportReceivedArgs = {
  input: TradeStepInput;
};


export type MutationReportReviewArgs = {
  input: ReportReviewInput;
};


export type MutationReportShippedArgs = {
  input: TradeStepInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationResumePartnerArgs = {
  input: PartnerInput;
};


export type MutationReturnClaimArgs = {
  input: PaymentStepInput;
};


export type MutationReviseConsentRequestArgs = {
  input: ReviseConsentRequestInput;
};


export type MutationRevokePartnerCredentialArgs = {
  input: RevokePartnerCredentialInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: WebhookEndpointInput;
};


export type MutationSaveSearchArgs = {
  input: SaveSearchInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationSendOfferMessageArgs = {
  input: SendOfferMessageInput;
};


export type MutationSetNoticePreferencesArgs = {
  input: SetNoticePreferencesInput;
};


export type MutationSetPartnerNetworksArgs = {
  input: SetPartnerNetworksInput;
};


export type MutationSetPhotosArgs = {
  input: SetPhotosInput;
};


export type MutationSetProvisionToAffiliatesArgs = {
  input: SetProvisionToAffiliatesInput;
};


export type MutationSetStoreLimitArgs = {
  input: SetStoreLimitInput;
};


export type MutationSettlePaymentArgs = {
  input: PaymentStepInput;
};


export type MutationShareContactCardArgs = {
  input: ShareContactCardInput;
};


export type MutationShareShippingSlipArgs = {
  input: ShareShippingSlipInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationStopAuctionArgs = {
  input: OrderInput;
};


export type MutationSuspendPartnerArgs = {
  input: PartnerInput;
};


export type MutationTakeMailDeliveryArgs = {
  input: MailDeliveryInput;
};


export type MutationTakeSuccessionPieceArgs = {
  input: SuccessionInput;
};


export type MutationUnassignEnquiryArgs = {
  input: EnquiryInput;
};


export type MutationUnblockMemberArgs = {
  input: UnblockMemberInput;
};


export type MutationUnhideReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationUnlinkMembersArgs = {
  input: TwoMembersInput;
};


export type MutationUnwatchListingArgs = {
  input: UnwatchListingInput;
};


export type MutationUpdateDraftArgs = {
  input: UpdateDraftInput;
};


export type MutationUpdateSavedSearchArgs = {
  input: UpdateSavedSearchInput;
};


export type MutationWatchListingArgs = {
  input: WatchListingInput;
};


export type MutationWithdrawClaimArgs = {
  input: PaymentStepInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationWithdrawEnquiryArgs = {
  input: EnquiryInput;
};


export type MutationWithdrawOfferArgs = {
  input: OfferInput;
};


export type MutationWithdrawQuestionArgs = {
  input: WithdrawQuestionInput;
};


export type MutationWithdrawSharedArgs = {
  input: WithdrawSharedInput;
};


export type MutationWriteReviewArgs = {
  input: WriteReviewInput;
};

/** How you stand on a listing that you bid on (P15). */
export type MyStanding = {
  readonly __typename?: 'MyStanding';
  /** Whether you lead, or led at the end. */
  readonly isLeading: Scalars['Boolean']['output'];
  /** Whether you would win if it ended now, or did at its end: you lead, and the reserve is met if there is one (R11). */
  readonly isWinningIfEndedNow: Scalars['Boolean']['output'];
};

/** Which of your trades. */
export type MyTradesFilter = {
  /** Only those that stand there. */
  readonly state?: InputMaybe<TradeState>;
};

/** A kind of data that a request, an emergency or an engagement names. */
export type NamedKind =
  /** That a member used the service: when and from where. */
  | 'ACCESS_RECORD'
  /** A postal address. */
  | 'ADDRESS'
  /** A bank account, as a token and its last four digits. */
  | 'BANK_ACCOUNT'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The registered name of a company. */
  | 'COMPANY_NAME'
  /** The name of the person to turn to in a company. */
  | 'CONTACT_PERSON'
  /** An e-mail address. */
  | 'EMAIL'
  /** The gender, as the person states it. */
  | 'GENDER'
  /** The name of a person. */
  | 'NAME'
  /** What a person does for a living. */
  | 'OCCUPATION'
  /** A payment card, as a token and its last four digits; its number is never kept. */
  | 'PAYMENT_CARD'
  /** A telephone number, in international form. */
  | 'PHONE'
  /** The name of the person who represents a company. */
  | 'REPRESENTATIVE'
  /** A trade between a seller and a winner: its price, its states, its dates. */
  | 'TRADE_RECORD';

/** A member whom a request, an emergency or an engagement names, and what of theirs it opens. */
export type NamedMember = {
  readonly __typename?: 'NamedMember';
  /** Who, by nickname. */
  readonly member: Member;
  /** What they registered. To look at it is recorded. */
  readonly registration?: Maybe<NamedRegistration>;
  /** What they sold and won, the newest first, where that is named. To look at it is recorded. */
  readonly trades?: Maybe<NamedTradeConnection>;
};


/** A member whom a request, an emergency or an engagement names, and what of theirs it opens. */
export type NamedMemberTradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a named member registered, of the kinds that are named; all else is null. */
export type NamedRegistration = {
  readonly __typename?: 'NamedRegistration';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** The date of birth, `YYYY-MM-DD`. */
  readonly birthDate?: Maybe<Scalars['String']['output']>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The name of the person to turn to in a company. */
  readonly contactPerson?: Maybe<Scalars['String']['output']>;
  /** An e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The gender, as the person states it. */
  readonly gender?: Maybe<Scalars['String']['output']>;
  /** The name of a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What a person does for a living. */
  readonly occupation?: Maybe<Scalars['String']['output']>;
  /** A telephone number, in international form. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The name of the person who represents a company. */
  readonly representative?: Maybe<Scalars['String']['output']>;
};

/** A trade of a member whom a request names. */
export type NamedTrade = {
  readonly __typename?: 'NamedTrade';
  /** When it was called off. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the winner was decided. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** The id of the trade. */
  readonly id: Scalars['String']['output'];
  /** When the winner said that they paid. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** The price it was won at. */
  readonly price: Scalars['Yen']['output'];
  /** When the winner said that it arrived. */
  readonly receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the seller said that it was shipped. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which side of it the member is. */
  readonly side: TradeSide;
  /** How far it has come. */
  readonly state: TradeState;
  /** What was sold. */
  readonly title: Scalars['String']['output'];
};

/** A page of a list of NamedTrade. */
export type NamedTradeConnection = {
  readonly __typename?: 'NamedTradeConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<NamedTradeEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A NamedTrade in its place in a list. */
export type NamedTradeEdge = {
  readonly __typename?: 'NamedTradeEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The NamedTrade itself. */
  readonly node: NamedTrade;
};

/** A business object. Its id is opaque: it tells neither type nor order nor time. */
export type Node = {
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
};

/** Something that you are told of. Nobody else sees your notices. */
export type Notice = Node & {
  readonly __typename?: 'Notice';
  /** How often it happened since you last read of it. */
  readonly count: Scalars['Int']['output'];
  /** When it happened first. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it happened last. */
  readonly happenedAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: NoticeKind;
  /** On which listing; null also where you may not see it any more. */
  readonly listing?: Maybe<Listing>;
  /** When you marked it read; null while it is unread. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Grows from notice to notice of yours, and when one happens again; `after` of `myNotices` takes it. */
  readonly revision: Scalars['Int']['output'];
  /** What it is about besides, such as a Trade; null also where you may not see it any more. */
  readonly subject?: Maybe<Node>;
  /** Whether it is unread. */
  readonly unread: Scalars['Boolean']['output'];
};

/** A page of a list of Notice. */
export type NoticeConnection = {
  readonly __typename?: 'NoticeConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<NoticeEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Notice in its place in a list. */
export type NoticeEdge = {
  readonly __typename?: 'NoticeEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Notice itself. */
  readonly node: Notice;
};

/** Which of your notices. */
export type NoticeFilter = {
  /** Only those that are unread, or only those that are read. */
  readonly unread?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a notice tells of. More may come. */
export type NoticeKind =
  /** The seller took your bids off a listing. */
  | 'BIDDER_REMOVED'
  /** The other side of a trade corrected its contact card. */
  | 'CARD_CORRECTED'
  /** A claim that you made, or one against you, is decided (P6.10b). */
  | 'CLAIM_DECIDED'
  /** A consumer makes a claim against you; you are heard first (P6.10b). */
  | 'CLAIM_MADE'
  /** The other side gave you details with a trade-support tool. */
  | 'DETAILS_SHARED'
  /** A listing that you watch or bid on ends soon. */
  | 'ENDING_SOON'
  /** What you asked the operator is answered. */
  | 'ENQUIRY_ANSWERED'
  /** What you asked the operator was closed without an answer. */
  | 'ENQUIRY_CLOSED'
  /** A listing that you bid on was called off. */
  | 'LISTING_CANCELLED'
  /** Mail to your address came back for good; correct the address. Never mailed. */
  | 'MAIL_BOUNCED'
  /** The other side of a trade wrote to you. */
  | 'MESSAGE_WRITTEN'
  /** The runner-up accepted your offer. */
  | 'OFFER_ACCEPTED'
  /** The runner-up declined your offer. */
  | 'OFFER_DECLINED'
  /** An offer was not answered in time. */
  | 'OFFER_EXPIRED'
  /** A seller offers you what another did not take. */
  | 'OFFER_MADE'
  /** The other side of an offer wrote to you. */
  | 'OFFER_MESSAGE_WRITTEN'
  /** An offer to you was withdrawn. */
  | 'OFFER_WITHDRAWN'
  /** Another bid leads on a listing that you led. */
  | 'OUTBID'
  /** A carrier brought a parcel of a trade. */
  | 'PARCEL_DELIVERED'
  /** A carrier took a parcel of a trade back to its sender. */
  | 'PARCEL_RETURNED'
  /** A carrier has a parcel of a trade. */
  | 'PARCEL_SHIPPED'
  /** A payment of yours is due soon. */
  | 'PAYMENT_DUE'
  /** A payment of yours failed. */
  | 'PAYMENT_FAILED'
  /** A payment is overdue. */
  | 'PAYMENT_OVERDUE'
  /** A payment through a settlement partner is made. */
  | 'PAYMENT_SETTLED'
  /** A question of yours is answered. */
  | 'QUESTION_ANSWERED'
  /** Someone asks about a listing of yours. */
  | 'QUESTION_ASKED'
  /** You were reviewed. */
  | 'REVIEWED'
  /** A saved search of yours finds a new listing. */
  | 'SEARCH_MATCHED'
  /** A carrier is to bring you a parcel. */
  | 'SHIPMENT_BOOKED'
  /** A parcel to you was called off before it was sent. */
  | 'SHIPMENT_CALLED_OFF'
  /** Data of yours was opened in an emergency, which is over (P7.3). */
  | 'SHOWN_IN_EMERGENCY'
  /** What you put up for auction is sold. */
  | 'SOLD'
  /** The other side called the trade off. */
  | 'TRADE_CANCELLED'
  /** The winner says that they paid. */
  | 'TRADE_PAID'
  /** The winner says that it arrived. */
  | 'TRADE_RECEIVED'
  /** The seller says that it is on its way. */
  | 'TRADE_SHIPPED'
  /** What you put up for auction ended without a winner. */
  | 'UNSOLD'
  /** The seller removed you as the winner. */
  | 'WINNER_REMOVED'
  /** You won. */
  | 'WON';

/** The language of mails about notices. */
export type NoticeLanguage =
  /** English. */
  | 'EN'
  /** Japanese. */
  | 'JA';

/** Whether a kind of notice is mailed to you. In the service every notice is shown. */
export type NoticePreference = {
  readonly __typename?: 'NoticePreference';
  /** Which notices. */
  readonly kind: NoticeKind;
  /** Whether they are mailed too. */
  readonly mail: Scalars['Boolean']['output'];
};

/** Whether a kind of notice is mailed to you. */
export type NoticePreferenceInput = {
  /** Which notices. */
  readonly kind: NoticeKind;
  /** Whether they are mailed too. */
  readonly mail: Scalars['Boolean']['input'];
};

/** What came of it. */
export type NoticesPayload = {
  readonly __typename?: 'NoticesPayload';
  /** You, with your notices as they are now. */
  readonly me?: Maybe<Me>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An offer to a runner-up. */
export type OfferInput = {
  /** The offer. */
  readonly offerId: Scalars['ID']['input'];
};

/** An offer to the runner-up of your auction (R23). */
export type OfferToRunnerUpInput = {
  /** Sent again with the same listing, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your listing, whose winner was removed, or withdrew before paying. */
  readonly listingId: Scalars['ID']['input'];
  /** Only say whether an offer could be made now, and make none (P20). It tells neither to whom nor for how much. */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What offering to a runner-up came to. */
export type OfferToRunnerUpPayload = {
  readonly __typename?: 'OfferToRunnerUpPayload';
  /** The offer; null where none was made. */
  readonly offer?: Maybe<RunnerUpOffer>;
  /** What was wrong; empty when it was made, or could be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A case: whose data is to be looked at, which kinds of it, what for. */
export type OpenCaseInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** What it needs and no more: kinds of records (REGISTRATION, TRADE_RECORD…), and kinds of the values in them (NAME, PHONE…). */
  readonly kinds: ReadonlyArray<CaseKind>;
  /** The members whom it is about: 1 to 5. */
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What for. */
  readonly purpose: CasePurpose;
  /** The number of its ticket, such as `CS-1042`; no personal data. */
  readonly reason: Scalars['String']['input'];
  /** In which of your roles you work on it. */
  readonly role: StaffRole;
};

/** An auction, and the number of the order about it, as `reason`. */
export type OrderInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
  /** The number of the ticket or order, such as `AU-17`; no personal data. */
  readonly reason: Scalars['String']['input'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row, for `after`; opaque. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows stand before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row, for `before`; opaque. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A company under contract: an entry of the register of partners (P14). */
export type Partner = Node & {
  readonly __typename?: 'Partner';
  /** Its registered address (LG-14). */
  readonly address: Scalars['String']['output'];
  /** The ground in law on which it is provided with data (LG-11): `outsourcing`. */
  readonly basis: Scalars['String']['output'];
  /** When it must have been checked again; else it sees nothing from then on. */
  readonly checkDueAt: Scalars['DateTime']['output'];
  /** By what the contract is found in the operator’s files. */
  readonly contract: Scalars['String']['output'];
  /** Where it is, as two letters of ISO 3166: `JP`. */
  readonly country: Scalars['String']['output'];
  /** With what it proves who it is, the oldest first; revoked ones too. */
  readonly credentials: ReadonlyArray<PartnerCredential>;
  /** When staff ended it, if they did. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when; then it sees nothing more. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** For one abroad: how it handles data as the law of Japan wants it (LG-19). */
  readonly foreignMeasures?: Maybe<Scalars['String']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** For joint use: the version of the published notice (LG-13). */
  readonly jointUseNotice?: Maybe<Scalars['String']['output']>;
  /** When it was last checked how it handles data (LG-8). */
  readonly lastCheckedAt: Scalars['DateTime']['output'];
  /** Its registered name, as members read it. */
  readonly name: Scalars['String']['output'];
  /** From which networks its tokens work, as `192.0.2.0/24`; from any when empty. */
  readonly networks: ReadonlyArray<Scalars['String']['output']>;
  /** For opt-out: the number of the filing (LG-12). */
  readonly optOutFiling?: Maybe<Scalars['String']['output']>;
  /** What for, of the published purposes: `shipping`. */
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Who represents it (LG-14). */
  readonly representative: Scalars['String']['output'];
  /** What its tokens can be for. */
  readonly scopes: ReadonlyArray<PartnerScope>;
  /** When it bound itself to secrecy. */
  readonly secrecyAgreedAt: Scalars['DateTime']['output'];
  /** From when. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly state: PartnerState;
  /** Since when it is suspended, if it is. */
  readonly suspendedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Partner. */
export type PartnerConnection = {
  readonly __typename?: 'PartnerConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PartnerEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A credential of a partner; what is secret of it is told once, when it is made. */
export type PartnerCredential = {
  readonly __typename?: 'PartnerCredential';
  /** Opaque; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** The key’s `kid`, as signed requests name it; null for a secret. */
  readonly keyId?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** When it was revoked, if it was. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which sort it is. */
  readonly sort: CredentialSort;
};

/** A Partner in its place in a list. */
export type PartnerEdge = {
  readonly __typename?: 'PartnerEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Partner itself. */
  readonly node: Partner;
};

/** A partner. */
export type PartnerInput = {
  /** Its id. */
  readonly partnerId: Scalars['ID']['input'];
};

/** An entry of the register of partners after what was done with it. */
export type PartnerPayload = {
  readonly __typename?: 'PartnerPayload';
  /** The entry; null where nothing was done. */
  readonly partner?: Maybe<Partner>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** That something is to be done about a partner by a date. */
export type PartnerReminder = {
  readonly __typename?: 'PartnerReminder';
  /** By when; from then on the partner sees nothing. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Opaque; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Since when you are reminded. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Whether it is still to be done: that date stands, and the contract too. */
  readonly open: Scalars['Boolean']['output'];
  /** About whom. */
  readonly partner?: Maybe<Partner>;
  /** Of what. */
  readonly sort: PartnerReminderSort;
};

/** A page of a list of PartnerReminder. */
export type PartnerReminderConnection = {
  readonly __typename?: 'PartnerReminderConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PartnerReminderEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A PartnerReminder in its place in a list. */
export type PartnerReminderEdge = {
  readonly __typename?: 'PartnerReminderEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The PartnerReminder itself. */
  readonly node: PartnerReminder;
};

/** Which reminders. */
export type PartnerReminderFilter = {
  /** Only those that are still to be done, or only the others. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the privacy officer is reminded of. */
export type PartnerReminderSort =
  /** It is to be checked soon how the partner handles data (LG-8, LG-19). */
  | 'CHECK_DUE_SOON'
  /** Nobody checked it in time: it sees nothing until `recordPartnerCheck`. */
  | 'CHECK_OVERDUE'
  /** Its contract ends soon; `renewPartner` where it is to go on. */
  | 'CONTRACT_ENDS_SOON';

/** What a partner’s tokens can be for. */
export type PartnerScope =
  /** Collection agencies: the claims assigned to them (P6.6). */
  | 'COLLECTIONS'
  /** Recipients whom members consented to: what was consented to (P6.3). */
  | 'CONSENTS'
  /** Lawyers and accountants: the engagements that they are named in (P6.8). */
  | 'ENGAGEMENTS'
  /** Affiliates and agents: the enquiries assigned to them (P7.6). */
  | 'ENQUIRIES'
  /** The contractor that carries the operator's mail: the notices handed to it (P6.7b). */
  | 'MAIL'
  /** Content licensees: published reviews, questions and answers (P6.11). */
  | 'PUBLISHED_POSTS'
  /** Banks and card companies: the payments assigned to them (P6.6). */
  | 'SETTLEMENTS'
  /** Carriers: the parcels assigned to them (P6.7). */
  | 'SHIPMENTS';

/** How a partner stands; only an active one gets tokens and sees anything. */
export type PartnerState =
  /** Under contract, and checked in time. */
  | 'ACTIVE'
  /** Nobody checked in time how it handles data; it sees nothing until somebody has. */
  | 'CHECK_OVERDUE'
  /** Its contract has not begun. */
  | 'COMING'
  /** Its contract is over, by its date or because staff ended it. */
  | 'ENDED'
  /** Staff suspended it; it sees nothing until they let it in again. */
  | 'SUSPENDED';

/** Paying what you won. */
export type PayTradeInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** With what: one of your cards and accounts. */
  readonly instrumentId: Scalars['ID']['input'];
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
};

/** A payment for a trade: its payer knows of it, and the partner that settles or collects it (P6.6). */
export type Payment = Node & {
  readonly __typename?: 'Payment';
  /** How much. */
  readonly amount: Scalars['Yen']['output'];
  /** When the last step was taken; null while it is pending. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** With what; null once its owner removed it. */
  readonly instrument?: Maybe<PaymentInstrument>;
  /** When the winner paid. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Who pays, as their contact card of this trade says: a settlement partner sees the name alone (P6.6). */
  readonly payer?: Maybe<ContactCard>;
  /** How far it has come. */
  readonly state: PaymentState;
  /** The trade that it pays. */
  readonly trade?: Maybe<Trade>;
};

/** A page of a list of Payment. */
export type PaymentConnection = {
  readonly __typename?: 'PaymentConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PaymentEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Payment in its place in a list. */
export type PaymentEdge = {
  readonly __typename?: 'PaymentEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Payment itself. */
  readonly node: Payment;
};

/** A card or an account of yours. Its number is not kept: only a token of the settlement partner, and four digits. */
export type PaymentInstrument = Node & {
  readonly __typename?: 'PaymentInstrument';
  /** A bank account, as a token and its last four digits. */
  readonly bankAccount?: Maybe<InstrumentDetails>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly method: PaymentMethod;
  /** The settlement partner that knows it: the registered name of the company. */
  readonly partnerName: Scalars['String']['output'];
  /** A payment card, as a token and its last four digits; its number is never kept. */
  readonly paymentCard?: Maybe<InstrumentDetails>;
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
};

/** A page of a list of PaymentInstrument. */
export type PaymentInstrumentConnection = {
  readonly __typename?: 'PaymentInstrumentConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PaymentInstrumentEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A PaymentInstrument in its place in a list. */
export type PaymentInstrumentEdge = {
  readonly __typename?: 'PaymentInstrumentEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The PaymentInstrument itself. */
  readonly node: PaymentInstrument;
};

/** What registering or removing a card or an account came to. */
export type PaymentInstrumentPayload = {
  readonly __typename?: 'PaymentInstrumentPayload';
  /** What is registered; null when it is not. */
  readonly instrument?: Maybe<PaymentInstrument>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** With what a member pays. */
export type PaymentMethod =
  /** A bank account. */
  | 'BANK_ACCOUNT'
  /** A payment card. */
  | 'PAYMENT_CARD';

/** What an act on a payment came to. */
export type PaymentPayload = {
  readonly __typename?: 'PaymentPayload';
  /** The payment as it stands now, where you may still know of it. */
  readonly payment?: Maybe<Payment>;
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedPaymentStep>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a payment has come. */
export type PaymentState =
  /** The trade was called off; nothing is owed. */
  | 'CANCELLED'
  /** The collection agency collected it: the trade is paid. */
  | 'COLLECTED'
  /** It could not be settled, or collected. */
  | 'FAILED'
  /** A collection agency has it to collect. */
  | 'IN_COLLECTION'
  /** The settlement partner has it to settle. */
  | 'PENDING'
  /** The settlement partner settled it: the trade is paid. */
  | 'SETTLED';

/** What became of a payment. */
export type PaymentStepInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The payment. */
  readonly paymentId: Scalars['ID']['input'];
};

/** Which of the payments that you have to do with. */
export type PaymentsFilter = {
  /** Only those that stand there. */
  readonly state?: InputMaybe<PaymentState>;
};

/** A photo of what is sold. It is seen with its listing, and gone with it. */
export type Photo = {
  readonly __typename?: 'Photo';
  /** Pixels from top to bottom, at `url`. */
  readonly height: Scalars['Int']['output'];
  /** Opaque; the one that its upload was answered with. `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Its place in the order of the listing’s photos, from 1. */
  readonly position: Scalars['Int']['output'];
  /** Where it is in small, as image/jpeg. A path on this server. That of a photo which is not for everyone works for minutes and for you alone; ask for its listing again then. */
  readonly thumbnailUrl: Scalars['String']['output'];
  /** Where it is, as image/jpeg. A path on this server. That of a photo which is not for everyone works for minutes and for you alone; ask for its listing again then. */
  readonly url: Scalars['String']['output'];
  /** Pixels from left to right, at `url`. */
  readonly width: Scalars['Int']['output'];
};

/** A bid. */
export type PlaceBidInput = {
  /** The most you are ready to pay; the price rises only as far as it must (R4). The buy-now price or more buys at once, at that price (R12). */
  readonly amount: Scalars['Yen']['input'];
  /** Needed, unless it is only validated. Sent again with the same bid, it gets the first answer; with another, KEY_REUSED (R31). */
  readonly idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
  /** The listing to bid on. */
  readonly listingId: Scalars['ID']['input'];
  /** Whether to say only if it would be refused now, and to place nothing (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What a bid came to; final, never pending (P17). */
export type PlaceBidResult = BidAcceptable | BidAccepted | BidOutbid | BidRefused;

/** What members write in public. */
export type PostSort =
  /** Of the seller. */
  | 'ANSWER'
  /** To a seller; public once it is answered. */
  | 'QUESTION'
  /** Of the other side of a trade. */
  | 'REVIEW';

/** A postal address in Japan. */
export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  /** Building and room. */
  readonly building?: Maybe<Scalars['String']['output']>;
  /** City, ward or county with town. */
  readonly city: Scalars['String']['output'];
  /** Seven digits with a hyphen, such as `192-0046`. */
  readonly postalCode: Scalars['String']['output'];
  /** One of the 47 prefectures, in Japanese. */
  readonly prefecture: Scalars['String']['output'];
  /** Block and house number. */
  readonly street: Scalars['String']['output'];
};

/** A postal address in Japan. */
export type PostalAddressInput = {
  /** Building and room. */
  readonly building?: InputMaybe<Scalars['String']['input']>;
  /** City, ward or county with town. */
  readonly city: Scalars['String']['input'];
  /** Seven digits, with or without a hyphen. */
  readonly postalCode: Scalars['String']['input'];
  /** One of the 47 prefectures, in Japanese or as `TOKYO`. */
  readonly prefecture: Scalars['String']['input'];
  /** Block and house number. */
  readonly street: Scalars['String']['input'];
};

/** One visible step of the price, as the public history tells it (R26). */
export type PriceStep = {
  readonly __typename?: 'PriceStep';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who took the price there, or was removed. */
  readonly bidder: Member;
  /** The price it reached, or fell to. */
  readonly price: Scalars['Yen']['output'];
  /** No bid: the seller removed this bidder, and the price is that of the bids that stand (R17). */
  readonly removed: Scalars['Boolean']['output'];
};

/** A page of a list of PriceStep. */
export type PriceStepConnection = {
  readonly __typename?: 'PriceStepConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PriceStepEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A PriceStep in its place in a list. */
export type PriceStepEdge = {
  readonly __typename?: 'PriceStepEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The PriceStep itself. */
  readonly node: PriceStep;
};

/** Another date from which the members see who looked. */
export type ProposeMemberTellingInput = {
  /** The date; it counts once another of the legal staff approves it. */
  readonly from: Scalars['DateTime']['input'];
  /** Which. */
  readonly requestId: Scalars['ID']['input'];
};

/** What has to be protected, where consent is hard to get (P7.3). */
export type Protected =
  /** Someone’s body. */
  | 'BODY'
  /** A life. */
  | 'LIFE'
  /** Property. */
  | 'PROPERTY';

/** What the switch came to. */
export type ProvisionPayload = {
  readonly __typename?: 'ProvisionPayload';
  /** You, with the switch as it is now. */
  readonly me?: Maybe<Me>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A draft to publish, and its end: `endAt` or `days`, 1 to 14 days ahead. */
export type PublishListingInput = {
  /** How many days bidding lasts, rounded to the minute. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** When bidding ends, rounded to the minute. */
  readonly endAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Only say whether it could be published now, and leave it a draft (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
  /** The version that you read; a stale one is refused (P10). */
  readonly version: Scalars['Int']['input'];
};

/** The published listing, or why it is none. */
export type PublishListingPayload = {
  readonly __typename?: 'PublishListingPayload';
  /** The listing, open to bids, or still a draft where it was only tried; null where it was refused. */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty where it was done, or could be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a member wrote in public, as it may be shown elsewhere (P6.11). */
export type PublishedPost = {
  readonly __typename?: 'PublishedPost';
  /** Opaque; of this post as it was published this time, and for licensees alone. `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Of an answer, the id of the question. */
  readonly inReplyTo?: Maybe<Scalars['String']['output']>;
  /** A partly masked id in place of the nickname, always of one length; of no other listing’s posts. */
  readonly maskedAuthor?: Maybe<Scalars['String']['output']>;
  /** Grows from post to post as they are published, and has gaps. */
  readonly position: Scalars['Int']['output'];
  /** What it is. */
  readonly post: PostSort;
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Plain text, as it was written. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of PublishedPost. */
export type PublishedPostConnection = {
  readonly __typename?: 'PublishedPostConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<PublishedPostEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A PublishedPost in its place in a list. */
export type PublishedPostEdge = {
  readonly __typename?: 'PublishedPostEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The PublishedPost itself. */
  readonly node: PublishedPost;
};

/** Where a published listing stands. */
export type PublishedState =
  /** Called off. */
  | 'CANCELLED'
  /** Past its end, and inside its history period unless you took part (P5.2). */
  | 'ENDED'
  /** Open to bids now. */
  | 'OPEN';

/** A purpose for which members’ data is used (P2). */
export type Purpose = {
  readonly __typename?: 'Purpose';
  /** In words. */
  readonly description: Scalars['String']['output'];
  /** Its name in the published policy. */
  readonly name: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A request by its id (P6.4, P6.10). */
  readonly authorityRequest?: Maybe<AuthorityRequest>;
  /** All requests of authorities, the last registered first. */
  readonly authorityRequests: AuthorityRequestConnection;
  /** The carriers that a seller can book now, by name. */
  readonly carriers?: Maybe<ReadonlyArray<Carrier>>;
  /** A case by its id, with what it opens; null when there is none that you may know of. */
  readonly case?: Maybe<StaffCase>;
  /** All cases, the newest first: to watch over them. They open nothing to you that is not your own case. */
  readonly cases: StaffCaseConnection;
  /** The published policy as it runs, for internal tools. */
  readonly catalogue: Catalogue;
  /** What is said of each element of the whole schema, whoever it is for; of a type and its fields where `of` names one. */
  readonly catalogueRules: ReadonlyArray<CatalogueRule>;
  /** Where a text of your own holds contact data or a card number, so that you can think twice. Nothing is kept, nothing refused. */
  readonly checkText: ReadonlyArray<TextPlace>;
  /** A claim by its id, for its two sides and legal staff (P6.10b). */
  readonly claim?: Maybe<Claim>;
  /** All claims, the last made first. To look at them is recorded (P6.10b). */
  readonly claims: ClaimConnection;
  /** Those with whom you share a role, who signed in last first; to the privacy officer everyone. */
  readonly colleagues: StaffMemberConnection;
  /** All requests for consent, the last written first (P6.3). */
  readonly consentRequests: ConsentRequestConnection;
  /** The consents that members gave to you and that stand, the last given first, each with the data consented to (P6.3). Each look at data is recorded, and the member reads that. */
  readonly consents: ConsentConnection;
  /** All emergencies, the last registered first. */
  readonly emergencies: EmergencyConnection;
  /** An emergency by its id (P7.3). */
  readonly emergency?: Maybe<Emergency>;
  /** An engagement by its id; for a partner, one of its own that is open (P6.8). */
  readonly engagement?: Maybe<Engagement>;
  /** All engagements, the last registered first; for a partner, its own that are open (P6.8). */
  readonly engagements: EngagementConnection;
  /** To support staff all enquiries, to an affiliate those that it has; the last asked first (P7.6). */
  readonly enquiries: EnquiryConnection;
  /** Why you see what you see of anything with an id: for each field that can be null because of who asks, whether it is open to you, and on which grounds of the published policy it could be. It tells nothing of what is stored, nor of anyone else, and is no look that is recorded. Null when there is nothing that you may know of. */
  readonly explain?: Maybe<Explanation>;
  /** The last 100 jobs that failed for good. */
  readonly failedJobs: ReadonlyArray<FailedJobItem>;
  /** A listing by its id; null when there is none that you may know of. */
  readonly listing?: Maybe<Listing>;
  /** The published listings that you may know of; those open to bids unless the filter says otherwise. */
  readonly listings: ListingConnection;
  /** The mails given to you that you have not reported sent or failed, the oldest first, while they are still news (P6.7b). */
  readonly mailDeliveries: MailDeliveryConnection;
  /** You, as the session says. */
  readonly me?: Maybe<Me>;
  /** You, with your cases. */
  readonly myself?: Maybe<StaffMember>;
  /** Anything by its id; null when there is nothing that you may know of (P1). */
  readonly node?: Maybe<Node>;
  /** A partner by its id. */
  readonly partner?: Maybe<Partner>;
  /** What is to be done about partners, what is due first (LG-8, LG-19). Who is not checked in time sees nothing. */
  readonly partnerReminders: PartnerReminderConnection;
  /** The register of partners, the newest first (P14). */
  readonly partners: PartnerConnection;
  /** A payment by its id; null when there is none that you may know of. */
  readonly payment?: Maybe<Payment>;
  /** The payments that you have to settle or to collect, and all of them for finance staff; the newest first. */
  readonly payments: PaymentConnection;
  /** Published reviews, questions and answers, the first published first (P6.11). Go on after the last cursor for those that came since. Each look is recorded. */
  readonly publishedPosts: PublishedPostConnection;
  /** How much you may still ask for (P11). Each answer says it too, in `extensions.cost`. */
  readonly rateLimit: RateLimit;
  /** What a registration asks for, and what the data is used for (P2, P3). */
  readonly registrationForm: RegistrationForm;
  /** Posts that are public no more, the first removed first: take them down (P6.11). */
  readonly removedPosts: RemovedPostConnection;
  /** What members reported, the newest first. */
  readonly reviewReports: ReviewReportConnection;
  /** The banks and card companies through which one can pay now, by name. */
  readonly settlementPartners?: Maybe<ReadonlyArray<SettlementPartner>>;
  /** A parcel by its id; null when there is none that you may know of. */
  readonly shipment?: Maybe<Shipment>;
  /** The parcels given to you, the newest first: until they were called off or brought, and a period after (P6.7). */
  readonly shipments: ShipmentConnection;
  /** What the staff did, the newest first: to watch over them. It holds ids, and nothing of a member. */
  readonly staffActs: StaffActConnection;
  /** A store’s page (P5.1); null when there is none that you may know of. */
  readonly store?: Maybe<Store>;
  /** A succession by its id (P6.9). */
  readonly succession?: Maybe<Succession>;
  /** All successions, the last registered first (P6.9). */
  readonly successions: SuccessionConnection;
  /** You, as the register of partners has you. */
  readonly thisPartner?: Maybe<Partner>;
  /** One of your trades by its id; null when there is none that you may know of. */
  readonly trade?: Maybe<Trade>;
  /** Messages to your endpoints, and to the privacy officer all; the newest first. */
  readonly webhookDeliveries: WebhookDeliveryConnection;
  /** Your endpoints, and to the privacy officer all; the newest first. */
  readonly webhookEndpoints: WebhookEndpointConnection;
};


export type QueryAuthorityRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuthorityRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCatalogueRulesArgs = {
  of?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCheckTextArgs = {
  text: Scalars['String']['input'];
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryColleaguesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConsentRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEmergenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEmergencyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEngagementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEnquiriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnquiryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryExplainArgs = {
  fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  id: Scalars['ID']['input'];
};


export type QueryListingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: ListingFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ListingOrder;
};


export type QueryMailDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailDeliveriesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnerRemindersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnerReminderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublishedPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRemovedPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReviewReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryShipmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStaffActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StaffActFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStoreArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySuccessionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySuccessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTradeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWebhookEndpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A question about a listing. Until it is answered, its asker and the seller alone know of it (R28). */
export type Question = Node & {
  readonly __typename?: 'Question';
  /** The seller’s answer, in plain text; null until there is one. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered, and so published. */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who answered: the seller, as everyone sees them; null before, and where that was a store that is closed. */
  readonly answeredBy?: Maybe<Seller>;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who asks, by nickname. */
  readonly asker: Member;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What it is about; null to an asker who took no part in it once its history period is over (P5.2). */
  readonly listing?: Maybe<Listing>;
  /** Whether you asked it. */
  readonly mine: Scalars['Boolean']['output'];
  /** Plain text, as it was written. */
  readonly text: Scalars['String']['output'];
};

/** A page of a list of Question. */
export type QuestionConnection = {
  readonly __typename?: 'QuestionConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<QuestionEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has that you may know of; 1000 stands for 1000 or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A Question in its place in a list. */
export type QuestionEdge = {
  readonly __typename?: 'QuestionEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Question itself. */
  readonly node: Question;
};

/** How much you may still ask for, in points: about one for each value that an operation can answer, and more for what is done. Members, partners and staff are counted one by one, visitors by their network. */
export type RateLimit = {
  readonly __typename?: 'RateLimit';
  /** What is left of it, once this operation is charged in full. */
  readonly left: Scalars['Int']['output'];
  /** The points of a full bucket. */
  readonly max: Scalars['Int']['output'];
  /** What this operation is charged; what its answer does not come to is given back afterwards. */
  readonly requested: Scalars['Int']['output'];
  /** When all of them are there again. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Points that come back in a second, on average; all are back at `resetAt`. */
  readonly restoreRate: Scalars['Int']['output'];
};

/** What a side of a trade says of the other. */
export type Rating =
  /** All in all bad. */
  | 'BAD'
  /** All in all good. */
  | 'GOOD';

/** How often somebody was rated, counting what everyone can read. */
export type RatingCount = {
  readonly __typename?: 'RatingCount';
  /** How often bad. */
  readonly bad: Scalars['Int']['output'];
  /** How often good. */
  readonly good: Scalars['Int']['output'];
};

/** A refresh token. */
export type RefreshSessionInput = {
  /** The last one that was given out for the session; it works once. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A step that an auction cannot take: where it stands, and where the step would have led (P18). */
export type RefusedListingStep = {
  readonly __typename?: 'RefusedListingStep';
  /** Where the auction stands. */
  readonly from: ListingState;
  /** Where the step leads. */
  readonly to: ListingState;
};

/** A step that a mail cannot take: where it stands, and where the step would have led (P18). */
export type RefusedMailStep = {
  readonly __typename?: 'RefusedMailStep';
  /** Where the mail stands. */
  readonly from: MailDeliveryState;
  /** Where the step leads. */
  readonly to: MailDeliveryState;
};

/** A step that a payment cannot take: where it stands, and where the step would have led (P18). */
export type RefusedPaymentStep = {
  readonly __typename?: 'RefusedPaymentStep';
  /** Where the payment stands. */
  readonly from: PaymentState;
  /** Where the step leads. */
  readonly to: PaymentState;
};

/** A step that a parcel cannot take: where it stands, and where the step would have led (P18). */
export type RefusedShipmentStep = {
  readonly __typename?: 'RefusedShipmentStep';
  /** Where the parcel stands. */
  readonly from: ShipmentState;
  /** Where the step leads. */
  readonly to: ShipmentState;
};

/** A step that the trade cannot take: where it stands, and where the step would have led (P18). */
export type RefusedTransition = {
  readonly __typename?: 'RefusedTransition';
  /** Where the trade stands. */
  readonly from: TradeState;
  /** Where the step leads. */
  readonly to: TradeState;
};

/** A request of an authority (P6.4), or of one whom a law entitles (P6.10). */
export type RegisterAuthorityRequestInput = {
  /** Who asks. At most 200 characters. */
  readonly authority: Scalars['String']['input'];
  /** What kind of body that is. */
  readonly authorityKind: AuthorityKind;
  /** Whether it is one whom the law that is named entitles, and no authority. */
  readonly entitledByLaw?: Scalars['Boolean']['input'];
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The kinds of data that it asks for, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** The law that it rests on, with the article. At most 200 characters. */
  readonly law: Scalars['String']['input'];
  /** The members whose data it asks for, 100 at most. */
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
  /** From when the members see who looked. Whoever approves the request sets this date with you. */
  readonly memberToldFrom: Scalars['DateTime']['input'];
  /** Its own reference for it. At most 200 characters. */
  readonly reference: Scalars['String']['input'];
};

/** A request for consent (P6.3, LG-14). */
export type RegisterConsentRequestInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The kinds of data; for others there must be another request. */
  readonly kinds: ReadonlyArray<RegisteredKind>;
  /** The recipient: a partner under contract for `consents`, whose ground in law is consent. */
  readonly partnerId: Scalars['ID']['input'];
  /** What for, in English: one line, at most 200 characters. */
  readonly purposeEn: Scalars['String']['input'];
  /** What for, in Japanese: one line, at most 200 characters. */
  readonly purposeJa: Scalars['String']['input'];
  /** What one consents to, in English: at most 4000 characters. */
  readonly textEn: Scalars['String']['input'];
  /** What one consents to, in Japanese: at most 4000 characters. */
  readonly textJa: Scalars['String']['input'];
};

/** An emergency (P7.3). */
export type RegisterEmergencyInput = {
  /** When it ends by itself: within days (the period `emergency`). */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The kinds of data that are needed, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** The members whose data is needed, 100 at most. */
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What has to be protected. */
  readonly protects: Protected;
  /** Who has to protect it. At most 200 characters. */
  readonly recipient: Scalars['String']['input'];
  /** By what it is found in the operator’s files; nobody’s name. At most 200 characters. */
  readonly reference: Scalars['String']['input'];
};

/** What a lawyer or accountant is engaged for (P6.8). */
export type RegisterEngagementInput = {
  /** When it ends by itself; only when it is ended if left out. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The kinds of data that it needs, and no others. */
  readonly kinds: ReadonlyArray<NamedKind>;
  /** What for; nobody’s name. At most 200 characters. */
  readonly matter: Scalars['String']['input'];
  /** The members whose data it needs, 100 at most. */
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The partner, whose contract is for engagements. */
  readonly partnerId: Scalars['ID']['input'];
};

/** A registration, as registrationForm asks for it. */
export type RegisterInput = {
  /** What the form asks for. */
  readonly details: RegistrationDetailsInput;
  /** The version of the form that was shown, with its purposes (LG-3). */
  readonly formVersion: Scalars['String']['input'];
  /** Sent again with the same input, it gets the first answer (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** A person or a company. */
  readonly memberType: MemberType;
  /** The name under which others will know you: 3 to 20 letters, digits, kana, kanji, `_`, `-`. */
  readonly nickname: Scalars['String']['input'];
  /** The password, 10 to 128 characters. */
  readonly password: Scalars['String']['input'];
};

/** A new entry of the register of partners. Without a contract, a duty of secrecy, purposes, an end and a check there is none (LG-8). */
export type RegisterPartnerInput = {
  /** Its registered address (LG-14). */
  readonly address: Scalars['String']['input'];
  /** The one ground in law (LG-11), of those that the published table names for each of the scopes: `outsourcing`. Who needs two is registered twice. */
  readonly basis: Scalars['String']['input'];
  /** When it was checked how it handles data. */
  readonly checkedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** By what the contract is found in the operator’s files. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** Where it is, as two letters of ISO 3166. */
  readonly country?: Scalars['String']['input'];
  /** Until when. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needed for one abroad: by which measures it handles data as the law of Japan wants it, and the version of the note about its country (LG-19). */
  readonly foreignMeasures?: InputMaybe<Scalars['String']['input']>;
  /** Sent again with the same entry, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Needed for joint use: the version of the published notice (LG-13). */
  readonly jointUseNotice?: InputMaybe<Scalars['String']['input']>;
  /** Its registered name, as members read it. */
  readonly name: Scalars['String']['input'];
  /** From which networks its tokens work, as `192.0.2.0/24`; from any when empty. */
  readonly networks?: ReadonlyArray<Scalars['String']['input']>;
  /** What for, of the purposes that the published table names for its scopes. */
  readonly purposes: ReadonlyArray<Scalars['String']['input']>;
  /** Who represents it (LG-14). */
  readonly representative: Scalars['String']['input'];
  /** What its tokens can be for. */
  readonly scopes: ReadonlyArray<PartnerScope>;
  /** When it bound itself to secrecy. */
  readonly secrecyAgreedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when. */
  readonly startsAt: Scalars['DateTime']['input'];
};

/** That a letter is on its way; the same for every e-mail address. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** True: the mailbox is told how it goes on. */
  readonly accepted?: Maybe<Scalars['Boolean']['output']>;
  /** What was wrong, all of it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A card or an account with which you pay. Never its number. */
export type RegisterPaymentInstrumentInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The last four digits of its number. */
  readonly lastFour: Scalars['String']['input'];
  /** What it is. */
  readonly method: PaymentMethod;
  /** The settlement partner that knows it: one of `settlementPartners`. */
  readonly partnerId: Scalars['ID']['input'];
  /** The settlement partner’s token for it: 8 to 128 letters, digits, points, hyphens; no number of a card. */
  readonly token: Scalars['String']['input'];
};

/** Every item that a store must show (LG-38). Your registered name and e-mail address are shown with it (P5.1). */
export type RegisterStoreInput = {
  /** The address to show. */
  readonly address: PostalAddressInput;
  /** The period of application, if there is one. At most 2000 characters; say so where there is none. */
  readonly applicationPeriod: Scalars['String']['input'];
  /** When the goods are delivered. At most 2000 characters; say so where there is none. */
  readonly deliveryTime: Scalars['String']['input'];
  /** Costs beside price and shipping. At most 2000 characters; say so where there is none. */
  readonly extraCosts: Scalars['String']['input'];
  /** For a business abroad: its office or representative in Japan. At most 2000 characters; say so where there is none. */
  readonly foreignOffice: Scalars['String']['input'];
  /** Sent again with the same input, it gets the first answer (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** How many of its open auctions one member may lead at a time, 1 to 1000; null for as many as they like (R18). */
  readonly mostLedPerMember?: InputMaybe<Scalars['Int']['input']>;
  /** What the store answers for when goods are not as agreed. At most 2000 characters; say so where there is none. */
  readonly nonConformity: Scalars['String']['input'];
  /** When and how to pay. At most 2000 characters; say so where there is none. */
  readonly payment: Scalars['String']['input'];
  /** A phone number that is answered. */
  readonly phone: Scalars['String']['input'];
  /** Price with tax, and shipping. At most 2000 characters; say so where there is none. */
  readonly priceAndShipping: Scalars['String']['input'];
  /** Limits of quantity and other conditions of sale. At most 2000 characters; say so where there is none. */
  readonly quantityLimits: Scalars['String']['input'];
  /** Where two or more contracts are concluded: that, and on which terms. At most 2000 characters; say so where there is none. */
  readonly repeatedContracts: Scalars['String']['input'];
  /** The name of the shop, at most 40 characters; not your nickname. */
  readonly shopName: Scalars['String']['input'];
  /** The environment that software needs. At most 2000 characters; say so where there is none. */
  readonly softwareEnvironment: Scalars['String']['input'];
  /** Withdrawal and returns. At most 2000 characters; say so where there is none. */
  readonly withdrawalAndReturns: Scalars['String']['input'];
};

/** The registered store, or what its registration lacks. */
export type RegisterStorePayload = {
  readonly __typename?: 'RegisterStorePayload';
  /** The store, open to all. */
  readonly store?: Maybe<Store>;
  /** What was wrong, all of it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A merger or a transfer of the business (P6.9). */
export type RegisterSuccessionInput = {
  /** Its registered address. At most 200 characters. */
  readonly address: Scalars['String']['input'];
  /** Until when the hand-over can be carried out. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The successor’s public key as a JWK: RSA of 3,072 bits or more, or EC P-256, P-384, P-521. */
  readonly publicKey: Scalars['String']['input'];
  /** By what the contract is found in the operator’s files. At most 200 characters. */
  readonly reason: Scalars['String']['input'];
  /** Who represents it. At most 200 characters. */
  readonly representative: Scalars['String']['input'];
  /** The registered name of the successor. At most 200 characters. */
  readonly successor: Scalars['String']['input'];
};

/** Where to tell you what happens; a partner has 10 endpoints at most. */
export type RegisterWebhookInput = {
  /** What to tell. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Sent again with the same input, it gets the first answer, without the secret (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** An https address of at most 500 characters, on the public internet. */
  readonly url: Scalars['String']['input'];
};

/** A kind of personal data that a registration can hold (P3). */
export type RegisteredKind =
  /** A postal address. */
  | 'ADDRESS'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The registered name of a company. */
  | 'COMPANY_NAME'
  /** The name of the person to turn to in a company. */
  | 'CONTACT_PERSON'
  /** An e-mail address. */
  | 'EMAIL'
  /** The gender, as the person states it. */
  | 'GENDER'
  /** The name of a person. */
  | 'NAME'
  /** What a person does for a living. */
  | 'OCCUPATION'
  /** A telephone number, in international form. */
  | 'PHONE'
  /** The name of the person who represents a company. */
  | 'REPRESENTATIVE';

/** What a member registered (P3). A value that was left out, or that you may not see, is null. */
export type Registration = {
  readonly __typename?: 'Registration';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** The date of birth, `YYYY-MM-DD`. */
  readonly birthDate?: Maybe<Scalars['String']['output']>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The name of the person to turn to in a company. */
  readonly contactPerson?: Maybe<Scalars['String']['output']>;
  /** What you can correct, with your password entered lately (P11.1). */
  readonly correctable?: Maybe<ReadonlyArray<RegisteredKind>>;
  /** An e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The version of the form that was shown at registration. */
  readonly formVersion?: Maybe<Scalars['String']['output']>;
  /** The gender, as the person states it. */
  readonly gender?: Maybe<Scalars['String']['output']>;
  /** The name of a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What a person does for a living. */
  readonly occupation?: Maybe<Scalars['String']['output']>;
  /** A telephone number, in international form. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The purposes that were shown at registration (P2): what the data may be used for. */
  readonly purposes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the form was sent. */
  readonly registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What you can leave out and remove (P3). */
  readonly removable?: Maybe<ReadonlyArray<RegisteredKind>>;
  /** The name of the person who represents a company. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** Where each value comes from, and since when it stands (P6). */
  readonly sources?: Maybe<ReadonlyArray<ValueSource>>;
  /** Grows with each correction; a correction names the version it was made on (P10). */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** What one enters about oneself or one’s company; registrationForm says what is asked (P3). */
export type RegistrationDetailsInput = {
  /** The postal address. */
  readonly address?: InputMaybe<PostalAddressInput>;
  /** The date of birth, `YYYY-MM-DD`; members are adults. */
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  /** The registered name of a company, at most 100 characters. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** The name of the person to turn to, at most 100 characters. */
  readonly contactPerson?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address; it must be confirmed. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The gender, as the person states it, at most 50 characters. */
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  /** The name of a person, at most 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the person does for a living, at most 100 characters. */
  readonly occupation?: InputMaybe<Scalars['String']['input']>;
  /** A phone number, of Japan if it has no country. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of the company’s representative, at most 100 characters. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
};

/** The form to show before a registration is sent. Send its version with the answers. */
export type RegistrationForm = {
  readonly __typename?: 'RegistrationForm';
  /** What is asked of a company. */
  readonly company: AskedOf;
  /** What is asked of a person. */
  readonly individual: AskedOf;
  /** What the data will be used for: to be shown before it is sent (P2). */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Which edition of the list of purposes it shows. */
  readonly purposesVersion: Scalars['String']['output'];
  /** Which form it is; `register` takes the one in force only. */
  readonly version: Scalars['String']['output'];
};

/** An unsold auction of yours to put up again, and its end: `endAt` or `days`, as for a new one. */
export type RelistListingInput = {
  /** By how many per cent the start price is below the last one, 0 to 99 (R21). */
  readonly cutPercent?: Scalars['Int']['input'];
  /** How many days bidding lasts, rounded to the minute. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** When bidding ends, rounded to the minute. */
  readonly endAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The unsold listing. */
  readonly listingId: Scalars['ID']['input'];
  /** Only say whether it could be put up now, and put nothing up (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** What putting a listing up again came to. */
export type RelistListingPayload = {
  readonly __typename?: 'RelistListingPayload';
  /** The new listing, open to bids; null where it was refused or only tried. */
  readonly listing?: Maybe<Listing>;
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedListingStep>;
  /** What was wrong; empty when it was done, or could be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** On whose side the cause lies for which a winner was removed (R22). */
export type RemovalReason =
  /** With the seller. */
  | 'SELLER'
  /** With the winner, who does not pay or does not answer, say. */
  | 'WINNER';

/** Whose bids to take out of an auction of yours. */
export type RemoveBidderInput = {
  /** The member, as the price history names them. */
  readonly bidderId: Scalars['ID']['input'];
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
  /** Only say whether it could be done now, and change nothing (P20). To what the price would fall is not told. */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** A card or an account to be forgotten. */
export type RemovePaymentInstrumentInput = {
  /** Which. */
  readonly instrumentId: Scalars['ID']['input'];
};

/** Taking the win away from a winner who has not paid (R22). */
export type RemoveWinnerInput = {
  /** On whose side the cause lies; it is recorded, and the winner is told. */
  readonly reason: RemovalReason;
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
  /** Only say whether the step could be taken now, and change nothing (P20). */
  readonly validateOnly?: Scalars['Boolean']['input'];
};

/** That a post of this id is public no more: take it down wherever you show it. */
export type RemovedPost = {
  readonly __typename?: 'RemovedPost';
  /** As the post had it. */
  readonly id: Scalars['ID']['output'];
  /** When that was noticed, a minute after it at most. */
  readonly removedAt: Scalars['DateTime']['output'];
  /** Grows from removal to removal, and has gaps. */
  readonly removedPosition: Scalars['Int']['output'];
};

/** A page of a list of RemovedPost. */
export type RemovedPostConnection = {
  readonly __typename?: 'RemovedPostConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<RemovedPostEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A RemovedPost in its place in a list. */
export type RemovedPostEdge = {
  readonly __typename?: 'RemovedPostEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The RemovedPost itself. */
  readonly node: RemovedPost;
};

/** A contract that goes on, or ends earlier. */
export type RenewPartnerInput = {
  /** Until when. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Its id. */
  readonly partnerId: Scalars['ID']['input'];
};

/** Which message. */
export type ReplayWebhookDeliveryInput = {
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
};

/** What became of a parcel. */
export type ReportParcelInput = {
  /** Sent again with the same report, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The parcel. */
  readonly shipmentId: Scalars['ID']['input'];
  /** Its number at the carrier: 6 to 34 letters, digits and hyphens. Left out, the one it has stays. */
  readonly trackingReference?: InputMaybe<Scalars['String']['input']>;
};

/** Why staff should look at a review. */
export type ReportReason =
  /** It insults or threatens. */
  | 'ABUSE'
  /** For another reason. */
  | 'OTHER'
  /** It tells who or where somebody is. */
  | 'PERSONAL_DATA'
  /** It is not about what happened. */
  | 'UNTRUE';

/** A review for staff to look at. */
export type ReportReviewInput = {
  /** Why. Of what you send again, the first counts. */
  readonly reason: ReportReason;
  /** The review. */
  readonly reviewId: Scalars['ID']['input'];
};

/** The reported review, or why it was not reported. */
export type ReportReviewPayload = {
  readonly __typename?: 'ReportReviewPayload';
  /** The review; null where it was not reported. */
  readonly review?: Maybe<Review>;
  /** What was wrong; empty where it was reported. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose password is to be reset. */
export type RequestPasswordResetInput = {
  /** An e-mail address; it gets a letter, registered or not. */
  readonly email: Scalars['String']['input'];
};

/** That a letter is on its way; the same for every address. */
export type RequestPasswordResetPayload = {
  readonly __typename?: 'RequestPasswordResetPayload';
  /** True: the mailbox is told how it goes on. */
  readonly accepted?: Maybe<Scalars['Boolean']['output']>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether the bids reach the least that the seller sells for (R11). How much that is, is never said. */
export type ReserveStatus =
  /** The leader’s bid reaches the reserve. */
  | 'MET'
  /** The seller set no reserve: the highest bid wins. */
  | 'NONE'
  /** No bid reaches the reserve; if it ends so, nobody wins. */
  | 'NOT_MET';

/** A new password, by a mailed link. */
export type ResetPasswordInput = {
  /** The new password, 10 to 128 characters. */
  readonly password: Scalars['String']['input'];
  /** The token of the link, as the letter has it after `#`. */
  readonly token: Scalars['String']['input'];
};

/** Whether the password is changed. */
export type ResetPasswordPayload = {
  readonly __typename?: 'ResetPasswordPayload';
  /** True: the new password counts, and every session is ended. */
  readonly changed?: Maybe<Scalars['Boolean']['output']>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What one side of a trade says of the other, for everyone to read. */
export type Review = Node & {
  readonly __typename?: 'Review';
  /** Who wrote it, as everyone sees them; null where that was a store that is closed. */
  readonly author?: Maybe<Trader>;
  /** Which side its author was. */
  readonly authorSide: TradeSide;
  /** Whether staff hid it: then it is there for its author alone. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What was sold; null once its history period is over, but to those who took part (P5.2). */
  readonly listing?: Maybe<Listing>;
  /** Whether you wrote it. */
  readonly mine: Scalars['Boolean']['output'];
  /** Good or bad. */
  readonly rating: Rating;
  /** Whether you reported it to staff; nobody else is told. */
  readonly reportedByMe: Scalars['Boolean']['output'];
  /** Whom it is about, as everyone sees them; null where that was a store that is closed. */
  readonly reviewed?: Maybe<Trader>;
  /** Plain text, as it was written; it may be empty. */
  readonly text: Scalars['String']['output'];
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of a list of Review. */
export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ReviewEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has that you may know of; 1000 stands for 1000 or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A Review in its place in a list. */
export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Review itself. */
  readonly node: Review;
};

/** That somebody reported a review to staff. */
export type ReviewReport = {
  readonly __typename?: 'ReviewReport';
  /** Whether staff hid the review. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Opaque; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Why. */
  readonly reason: ReportReason;
  /** When. */
  readonly reportedAt: Scalars['DateTime']['output'];
  /** The review, as everyone reads it; null once it is hidden. */
  readonly review?: Maybe<Review>;
  /** The review’s id, hidden or not. */
  readonly reviewId: Scalars['ID']['output'];
};

/** A page of a list of ReviewReport. */
export type ReviewReportConnection = {
  readonly __typename?: 'ReviewReportConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ReviewReportEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A ReviewReport in its place in a list. */
export type ReviewReportEdge = {
  readonly __typename?: 'ReviewReportEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The ReviewReport itself. */
  readonly node: ReviewReport;
};

/** New words for a request for consent; recipient and kinds stay. */
export type ReviseConsentRequestInput = {
  /** What for, in English: one line, at most 200 characters. */
  readonly purposeEn: Scalars['String']['input'];
  /** What for, in Japanese: one line, at most 200 characters. */
  readonly purposeJa: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** What one consents to, in English: at most 4000 characters. */
  readonly textEn: Scalars['String']['input'];
  /** What one consents to, in Japanese: at most 4000 characters. */
  readonly textJa: Scalars['String']['input'];
  /** The version that is replaced (P10). */
  readonly textVersion: Scalars['Int']['input'];
};

/** A credential of a partner. */
export type RevokePartnerCredentialInput = {
  /** The credential. */
  readonly credentialId: Scalars['ID']['input'];
};

/** An offer to the runner-up of an auction (P6.2). Seller and runner-up alone know of it, and only while it stands: answered, withdrawn or expired it is gone. */
export type RunnerUpOffer = Node & {
  readonly __typename?: 'RunnerUpOffer';
  /** Until when it stands: 48 hours, unless it is answered or withdrawn before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What is offered. */
  readonly listing?: Maybe<Listing>;
  /** Which side you are: SELLER or RUNNER_UP. */
  readonly mySide: TradeSide;
  /** When it was made. */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** What it is offered for: the runner-up’s own maximum (R23). */
  readonly price: Scalars['Yen']['output'];
  /** To whom it is offered, by nickname. */
  readonly runnerUp: Member;
  /** Who offers it, as everyone sees them; null where that was a store that is closed. */
  readonly seller?: Maybe<Seller>;
  /** What you and the other side shared by the trade-support tool, the newest first (P6.5). */
  readonly sharedDetails: SharedDetailsConnection;
  /** What the two sides write to each other while the offer stands (P6.2). */
  readonly thread: MessageConnection;
};


/** An offer to the runner-up of an auction (P6.2). Seller and runner-up alone know of it, and only while it stands: answered, withdrawn or expired it is gone. */
export type RunnerUpOfferSharedDetailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An offer to the runner-up of an auction (P6.2). Seller and runner-up alone know of it, and only while it stands: answered, withdrawn or expired it is gone. */
export type RunnerUpOfferThreadArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ThreadOrder>;
};

/** A page of a list of RunnerUpOffer. */
export type RunnerUpOfferConnection = {
  readonly __typename?: 'RunnerUpOfferConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<RunnerUpOfferEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A RunnerUpOffer in its place in a list. */
export type RunnerUpOfferEdge = {
  readonly __typename?: 'RunnerUpOfferEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The RunnerUpOffer itself. */
  readonly node: RunnerUpOffer;
};

/** A search to keep. */
export type SaveSearchInput = {
  /** What is sought, as in `listings`, among what is open to bids; at least one condition. */
  readonly filter: SoughtListings;
  /** Sent again with the same input, it gets the first answer (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** What you call it: one line, 1 to 40 characters. Nobody else reads it. */
  readonly name: Scalars['String']['input'];
  /** Whether to tell you of each new listing that it finds. */
  readonly notify?: Scalars['Boolean']['input'];
};

/** A search of yours that you keep; nobody else sees it. */
export type SavedSearch = Node & {
  readonly __typename?: 'SavedSearch';
  /** Filed under this, or under a part of it. */
  readonly category?: Maybe<Category>;
  /** When you saved it. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Ending within so many minutes. */
  readonly endsWithin?: Maybe<Scalars['Int']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What it finds now, among what is open to bids. */
  readonly listings: ListingConnection;
  /** What you call it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Whether you are told of each new listing that it finds. */
  readonly notify: Scalars['Boolean']['output'];
  /** Whose current price is this or more. */
  readonly priceFrom?: Maybe<Scalars['Yen']['output']>;
  /** Whose current price is this or less. */
  readonly priceTo?: Maybe<Scalars['Yen']['output']>;
  /** Who sells; null also where that is a store that has closed. */
  readonly seller?: Maybe<Seller>;
  /** Words that title or description hold. */
  readonly text?: Maybe<Scalars['String']['output']>;
};


/** A search of yours that you keep; nobody else sees it. */
export type SavedSearchListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ListingOrder;
};

/** A page of a list of SavedSearch. */
export type SavedSearchConnection = {
  readonly __typename?: 'SavedSearchConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<SavedSearchEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A SavedSearch in its place in a list. */
export type SavedSearchEdge = {
  readonly __typename?: 'SavedSearchEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The SavedSearch itself. */
  readonly node: SavedSearch;
};

/** The saved search, or what was wrong. */
export type SavedSearchPayload = {
  readonly __typename?: 'SavedSearchPayload';
  /** The saved search; null where it was refused. */
  readonly savedSearch?: Maybe<SavedSearch>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who sells, as everyone sees them: a member by nickname, or a store. */
export type Seller = Member | Store;

/** A message to the other side of a trade. */
export type SendMessageInput = {
  /** Sent again with the same message, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** 1 to 2000 characters of plain text. The operator does not look into it. */
  readonly text: Scalars['String']['input'];
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
};

/** What sending a message came to. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** The message as it was sent. */
  readonly sentMessage?: Maybe<Message>;
  /** What was wrong; empty when it was sent. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A message to the other side of an offer. */
export type SendOfferMessageInput = {
  /** Sent again with the same message, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The offer. */
  readonly offerId: Scalars['ID']['input'];
  /** 1 to 2000 characters of plain text. The operator does not look into it. */
  readonly text: Scalars['String']['input'];
};

/** A session, or why there is none. */
export type SessionPayload = {
  readonly __typename?: 'SessionPayload';
  /** The tokens of the session. */
  readonly tokens?: Maybe<SessionTokens>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a client needs to speak for a member. */
export type SessionTokens = {
  readonly __typename?: 'SessionTokens';
  /** For the header `Authorization: Bearer …`. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** For refreshSession, once. One that comes a second time ends the session. */
  readonly refreshToken: Scalars['String']['output'];
};

/** What is mailed to you. What is left out stays. */
export type SetNoticePreferencesInput = {
  /** The language of those mails. */
  readonly language?: InputMaybe<NoticeLanguage>;
  /** The kinds that change. */
  readonly preferences?: ReadonlyArray<NoticePreferenceInput>;
};

/** From where a partner’s tokens work. */
export type SetPartnerNetworksInput = {
  /** As `192.0.2.0/24`; from any when empty. */
  readonly networks: ReadonlyArray<Scalars['String']['input']>;
  /** Its id. */
  readonly partnerId: Scalars['ID']['input'];
};

/** The photos of a draft. */
export type SetPhotosInput = {
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** All photos that it is to have, in their order: 10 at most, each one of its own or an upload of yours that is on no listing. */
  readonly photoIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The version that you read; a stale one is refused (P10). */
  readonly version: Scalars['Int']['input'];
};

/** The draft with its photos, or why they are not set. */
export type SetPhotosPayload = {
  readonly __typename?: 'SetPhotosPayload';
  /** The draft; null where it was refused. */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The member’s switch for affiliates and agents (P7.6). */
export type SetProvisionToAffiliatesInput = {
  /** Whether they may be given what answers an enquiry; false stops it at once. */
  readonly allowed: Scalars['Boolean']['input'];
};

/** How many of a store’s open auctions one member may lead. */
export type SetStoreLimitInput = {
  /** How many of its open auctions one member may lead at a time, 1 to 1000; null for as many as they like (R18). */
  readonly mostLedPerMember?: InputMaybe<Scalars['Int']['input']>;
  /** The store. */
  readonly storeId: Scalars['ID']['input'];
};

/** The store with its new limit, or why it has none. */
export type SetStoreLimitPayload = {
  readonly __typename?: 'SetStoreLimitPayload';
  /** The store; null where it was refused. */
  readonly store?: Maybe<Store>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A bank or card company through which members pay, under contract (P14). */
export type SettlementPartner = {
  readonly __typename?: 'SettlementPartner';
  /** For registering a card or an account; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Its registered name. */
  readonly name: Scalars['String']['output'];
};

/** A contact card to share with the other side of a trade or of an offer: name one of the two. */
export type ShareContactCardInput = {
  /** What to share. */
  readonly details: SharedContactInput;
  /** Sent again with the same details, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The offer. */
  readonly offerId?: InputMaybe<Scalars['ID']['input']>;
  /** The trade. */
  readonly tradeId?: InputMaybe<Scalars['ID']['input']>;
};

/** What sharing, or taking back, came to. */
export type SharePayload = {
  readonly __typename?: 'SharePayload';
  /** What is shared, and until when. */
  readonly shared?: Maybe<SharedDetails>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A shipping slip to share with the other side of a trade or of an offer: name one of the two. */
export type ShareShippingSlipInput = {
  /** Who carries the parcel. */
  readonly carrier?: InputMaybe<SlipCarrier>;
  /** Your own part of it. */
  readonly details: SlipDetailsInput;
  /** Sent again with the same details, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The offer. */
  readonly offerId?: InputMaybe<Scalars['ID']['input']>;
  /** As whom you stand on it. The other side tells its own part. */
  readonly party: SlipParty;
  /** The parcel’s number: 6 to 34 letters, digits and hyphens. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The trade. */
  readonly tradeId?: InputMaybe<Scalars['ID']['input']>;
};

/** The contact details of yours to share; what is left out is not shared. */
export type SharedContactInput = {
  /** The postal address. */
  readonly address?: InputMaybe<PostalAddressInput>;
  /** The registered name of a company, at most 100 characters. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** The name of the person to turn to, at most 100 characters. */
  readonly contactPerson?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The name of a person, at most 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A phone number, of Japan if it has no country. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of the company’s representative, at most 100 characters. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
};

/** What one side of a trade or an offer shared with the other by the trade-support tool (P6.5). The other side sees it while that trade or offer is open, and until it is taken back. */
export type SharedDetails = Node & {
  readonly __typename?: 'SharedDetails';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** Who carries the parcel, if a slip says so. */
  readonly carrier?: Maybe<SlipCarrier>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The name of the person to turn to in a company. */
  readonly contactPerson?: Maybe<Scalars['String']['output']>;
  /** An e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly form: SharedForm;
  /** Which side shared it. */
  readonly from: TradeSide;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether you shared it. */
  readonly mine: Scalars['Boolean']['output'];
  /** The name of a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** As whom they stand on a slip; null for a contact card. */
  readonly party?: Maybe<SlipParty>;
  /** A telephone number, in international form. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The name of the person who represents a company. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** When it was shared. */
  readonly sharedAt: Scalars['DateTime']['output'];
  /** Until when the other side sees it at the latest; null once they see it no more (P6.5). */
  readonly sharedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The parcel’s number at the carrier, if a slip says so. */
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
  /** When you took it back; its values are gone for good. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of SharedDetails. */
export type SharedDetailsConnection = {
  readonly __typename?: 'SharedDetailsConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<SharedDetailsEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A SharedDetails in its place in a list. */
export type SharedDetailsEdge = {
  readonly __typename?: 'SharedDetailsEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The SharedDetails itself. */
  readonly node: SharedDetails;
};

/** What the trade-support tool shares (P6.5). */
export type SharedForm =
  /** Contact details, as the member entered them. */
  | 'CONTACT_CARD'
  /** The member’s own part of a slip for a parcel. */
  | 'SHIPPING_SLIP';

/** A parcel of a trade, given to a carrier: the two sides of the trade and that carrier know of it (P6.7). */
export type Shipment = Node & {
  readonly __typename?: 'Shipment';
  /** When the seller booked it. */
  readonly bookedAt: Scalars['DateTime']['output'];
  /** When it was called off. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who brings it: the registered name of the company. */
  readonly carrierName: Scalars['String']['output'];
  /** When the carrier said that it brought it. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** To whom it goes, as the winner’s contact card of this trade says now. The carrier sees it until it was brought, and a period after (P6.7). */
  readonly recipient?: Maybe<ContactCard>;
  /** When the carrier said that it took it back to the sender. */
  readonly returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the carrier said that it has it. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly state: ShipmentState;
  /** Its number at the carrier, once the carrier gave it one. */
  readonly trackingReference?: Maybe<Scalars['String']['output']>;
  /** The trade whose goods it brings. */
  readonly trade?: Maybe<Trade>;
};

/** A page of a list of Shipment. */
export type ShipmentConnection = {
  readonly __typename?: 'ShipmentConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<ShipmentEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Shipment in its place in a list. */
export type ShipmentEdge = {
  readonly __typename?: 'ShipmentEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Shipment itself. */
  readonly node: Shipment;
};

/** What an act on a parcel came to. */
export type ShipmentPayload = {
  readonly __typename?: 'ShipmentPayload';
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedShipmentStep>;
  /** The parcel as it stands now; null when there is none. */
  readonly shipment?: Maybe<Shipment>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a parcel has come. */
export type ShipmentState =
  /** The seller booked it; the carrier does not have it yet. */
  | 'BOOKED'
  /** Called off before the carrier had it, by the seller or with the trade. */
  | 'CANCELLED'
  /** The carrier brought it to the recipient. */
  | 'DELIVERED'
  /** The carrier could not bring it, and took it back to the sender. */
  | 'RETURNED'
  /** The carrier has it. */
  | 'SHIPPED';

/** Which of the parcels given to you. */
export type ShipmentsFilter = {
  /** Only those that stand there. */
  readonly state?: InputMaybe<ShipmentState>;
};

/** E-mail and password. */
export type SignInInput = {
  /** The e-mail address registered. */
  readonly email: Scalars['String']['input'];
  /** The password. */
  readonly password: Scalars['String']['input'];
};

/** Whether you are signed out. */
export type SignOutPayload = {
  readonly __typename?: 'SignOutPayload';
  /** True: what was given out for the session is dead. */
  readonly signedOut?: Maybe<Scalars['Boolean']['output']>;
  /** What was wrong. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who carries a parcel. */
export type SlipCarrier =
  /** 福山通運 */
  | 'FUKUYAMA'
  /** 日本郵便 */
  | 'JAPAN_POST'
  /** Another one. */
  | 'OTHER'
  /** 佐川急便 */
  | 'SAGAWA'
  /** 西濃運輸 */
  | 'SEINO'
  /** ヤマト運輸 */
  | 'YAMATO';

/** The details of yours to share; what is left out is not shared. */
export type SlipDetailsInput = {
  /** The postal address. */
  readonly address?: InputMaybe<PostalAddressInput>;
  /** The registered name of a company, at most 100 characters. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** The name of a person, at most 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A phone number, of Japan if it has no country. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** As whom a member stands on a shipping slip; each tells their own part alone (P6). */
export type SlipParty =
  /** Who is to get it. */
  | 'RECIPIENT'
  /** Who sends. */
  | 'SENDER';

/** What is sought among listings. All that is given must hold. */
export type SoughtListings = {
  /** Filed under this, or under a part of it. */
  readonly category?: InputMaybe<Category>;
  /** Ending within so many minutes. */
  readonly endsWithin?: InputMaybe<Scalars['Int']['input']>;
  /** Whose current price is this or more. */
  readonly priceFrom?: InputMaybe<Scalars['Yen']['input']>;
  /** Whose current price is this or less. */
  readonly priceTo?: InputMaybe<Scalars['Yen']['input']>;
  /** Sold by this Member or Store, as their seller is shown. */
  readonly seller?: InputMaybe<Scalars['ID']['input']>;
  /** Words that their title or description holds, all of them. */
  readonly text?: InputMaybe<Scalars['SearchText']['input']>;
};

/** What one of the staff did, when, and to what. Nobody can change it. */
export type StaffAct = {
  readonly __typename?: 'StaffAct';
  /** What: the name of the mutation. */
  readonly act: Scalars['String']['output'];
  /** When. */
  readonly doneAt: Scalars['DateTime']['output'];
  /** Opaque; `node` does not take it. */
  readonly id: Scalars['ID']['output'];
  /** Whom or what else it is about, by id. */
  readonly otherId?: Maybe<Scalars['ID']['output']>;
  /** The number of the ticket or order, where the act takes one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Who. */
  readonly staff?: Maybe<StaffMember>;
  /** To what: its id. */
  readonly targetId: Scalars['ID']['output'];
};

/** A page of a list of StaffAct. */
export type StaffActConnection = {
  readonly __typename?: 'StaffActConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<StaffActEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A StaffAct in its place in a list. */
export type StaffActEdge = {
  readonly __typename?: 'StaffActEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The StaffAct itself. */
  readonly node: StaffAct;
};

/** Which acts. */
export type StaffActFilter = {
  /** Only those done to this, or about it. */
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  /** Only those of this one of the staff. */
  readonly by?: InputMaybe<Scalars['ID']['input']>;
};

/** What an act of the staff came to. */
export type StaffActPayload = {
  readonly __typename?: 'StaffActPayload';
  /** Whether it is as was asked for. */
  readonly done: Scalars['Boolean']['output'];
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why one of the staff looks at data of members (P4). While it is open, and no longer, it shows them the kinds that it names. */
export type StaffCase = Node & {
  readonly __typename?: 'StaffCase';
  /** When it was closed before that. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The case of a colleague that it goes on with, where it was handed over; that one ended then. */
  readonly continues?: Maybe<Scalars['ID']['output']>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is open now. */
  readonly isOpen: Scalars['Boolean']['output'];
  /** The kinds of data that it needs, of those that the role may see. */
  readonly kinds: ReadonlyArray<CaseKind>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** What for; one of the purposes that the published table gives the role. */
  readonly purpose: CasePurpose;
  /** The number of the ticket that it is about. */
  readonly reason: Scalars['String']['output'];
  /** In which role they work on it. */
  readonly role: StaffRole;
  /** Whose case it is; to nobody else it opens anything. */
  readonly staff?: Maybe<StaffMember>;
  /** The members whom it is about. */
  readonly subjects: ReadonlyArray<CaseSubject>;
  /** Until when it is open, if nobody closes it before. */
  readonly until: Scalars['DateTime']['output'];
};

/** A page of a list of StaffCase. */
export type StaffCaseConnection = {
  readonly __typename?: 'StaffCaseConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<StaffCaseEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A StaffCase in its place in a list. */
export type StaffCaseEdge = {
  readonly __typename?: 'StaffCaseEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The StaffCase itself. */
  readonly node: StaffCase;
};

/** One of the staff. */
export type StaffMember = Node & {
  readonly __typename?: 'StaffMember';
  /** Their cases, the newest first; to you your own, to the privacy officer everyone’s. */
  readonly cases: StaffCaseConnection;
  /** How colleagues know them. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What they do, as the identity provider said at their last sign-in. */
  readonly roles: ReadonlyArray<StaffRole>;
  /** When they last signed in. */
  readonly signedInAt: Scalars['DateTime']['output'];
  /** Whether they can sign in: their employment goes on, and nobody locked them out. */
  readonly worksHere: Scalars['Boolean']['output'];
};


/** One of the staff. */
export type StaffMemberCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of StaffMember. */
export type StaffMemberConnection = {
  readonly __typename?: 'StaffMemberConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<StaffMemberEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A StaffMember in its place in a list. */
export type StaffMemberEdge = {
  readonly __typename?: 'StaffMemberEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The StaffMember itself. */
  readonly node: StaffMember;
};

/** What one of the staff does. */
export type StaffRole =
  /** Assigns payments and claims. */
  | 'FINANCE'
  /** Handles requests of authorities, claims, engagements and the succession of the business. */
  | 'LEGAL'
  /** Registers partners, watches over disclosures, answers for the rights of members. */
  | 'PRIVACY_OFFICER'
  /** Handles applications for work. */
  | 'RECRUITING'
  /** Looks into misuse. */
  | 'SAFETY'
  /** Helps members. */
  | 'SUPPORT';

/** A registered store: what anyone may see of it (P5.1). A closed one is gone at once. */
export type Store = Node & {
  readonly __typename?: 'Store';
  /** A postal address. */
  readonly address?: Maybe<PostalAddress>;
  /** The period of application, if there is one. */
  readonly applicationPeriod: Scalars['String']['output'];
  /** When it was closed; then only its owner can see it. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The registered name of a company. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** When the goods are delivered. */
  readonly deliveryTime: Scalars['String']['output'];
  /** An e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Costs beside price and shipping. */
  readonly extraCosts: Scalars['String']['output'];
  /** For a business abroad: its office or representative in Japan. */
  readonly foreignOffice: Scalars['String']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What the store put up for auction, the last published first. Stable while others come. */
  readonly listings: ListingConnection;
  /** How many of its open auctions one member may lead at a time (R18); null for as many as they like. */
  readonly mostLedPerMember?: Maybe<Scalars['Int']['output']>;
  /** The registered name of the person who runs it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What the store answers for when goods are not as agreed. */
  readonly nonConformity: Scalars['String']['output'];
  /** When it was registered. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When and how to pay. */
  readonly payment: Scalars['String']['output'];
  /** A phone number that is answered, in international form. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Price with tax, and shipping. */
  readonly priceAndShipping: Scalars['String']['output'];
  /** Limits of quantity and other conditions of sale. */
  readonly quantityLimits: Scalars['String']['output'];
  /** How often the store was rated. */
  readonly rating: RatingCount;
  /** Where two or more contracts are concluded: that, and on which terms. */
  readonly repeatedContracts: Scalars['String']['output'];
  /** The name of the person who represents a company. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** What winners say of the store’s trades, the last first. */
  readonly reviews: ReviewConnection;
  /** The name of the shop. */
  readonly shopName: Scalars['String']['output'];
  /** The environment that software needs. */
  readonly softwareEnvironment: Scalars['String']['output'];
  /** Withdrawal and returns. */
  readonly withdrawalAndReturns: Scalars['String']['output'];
};


/** A registered store: what anyone may see of it (P5.1). A closed one is gone at once. */
export type StoreListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A registered store: what anyone may see of it (P5.1). A closed one is gone at once. */
export type StoreReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The auction after each visible change, once it is committed (P16): how it stands now first, then what changes. In a burst of changes the newest state stands for all; `Listing.priceHistory` has each step. It ends when there is no such listing that you may know of. */
  readonly listingUpdated?: Maybe<ListingUpdate>;
  /** Your notices as they come, one that happens again as well, each once it is committed. */
  readonly myNotices?: Maybe<Notice>;
};


export type SubscriptionListingUpdatedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type SubscriptionMyNoticesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
};

/** A merger or a transfer of the business (P6.9): what is kept about members is handed over once, encrypted for the successor. */
export type Succession = Node & {
  readonly __typename?: 'Succession';
  /** Its registered address (LG-14). */
  readonly address: Scalars['String']['output'];
  /** When the hand-over began, and with it whose data it is. */
  readonly beganAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was approved or refused. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself; null where it stays until it is ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of how many members the data has been handed over. */
  readonly handedOver: Scalars['Int']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** The thumbprint of the key it is encrypted for (RFC 7638): compare it with what the successor says. */
  readonly keyThumbprint: Scalars['String']['output'];
  /** Of how many it has not. */
  readonly left: Scalars['Int']['output'];
  /** By what the contract is found in the operator’s files. */
  readonly reason: Scalars['String']['output'];
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Whether you registered it: then somebody else has to decide. */
  readonly registeredByMe: Scalars['Boolean']['output'];
  /** Who represents it (LG-14). */
  readonly representative: Scalars['String']['output'];
  /** How far it has come. */
  readonly state: DossierState;
  /** The registered name of the successor. */
  readonly successor: Scalars['String']['output'];
};

/** A page of a list of Succession. */
export type SuccessionConnection = {
  readonly __typename?: 'SuccessionConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<SuccessionEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Succession in its place in a list. */
export type SuccessionEdge = {
  readonly __typename?: 'SuccessionEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Succession itself. */
  readonly node: Succession;
};

/** A succession to act on. */
export type SuccessionInput = {
  /** Which. */
  readonly successionId: Scalars['ID']['input'];
};

/** What came of it. */
export type SuccessionPayload = {
  readonly __typename?: 'SuccessionPayload';
  /** The succession as it stands now. */
  readonly succession?: Maybe<Succession>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A piece of the hand-over, which the successor alone can open. */
export type SuccessionPiece = {
  readonly __typename?: 'SuccessionPiece';
  /** A compact JWE for the successor’s key: JSON, with purposes and sources. It is given once. */
  readonly jwe: Scalars['String']['output'];
  /** Of how many members it is. */
  readonly members: Scalars['Int']['output'];
  /** Which piece, from 1. */
  readonly piece: Scalars['Int']['output'];
};

/** The next piece of a hand-over. */
export type TakeSuccessionPiecePayload = {
  readonly __typename?: 'TakeSuccessionPiecePayload';
  /** The piece; null where there is none to take. */
  readonly piece?: Maybe<SuccessionPiece>;
  /** What was wrong; empty when there is a piece. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A place in a text that was sent, in UTF-16 units: what `text.slice(start, end)` gives. */
export type TextPlace = {
  readonly __typename?: 'TextPlace';
  /** The unit after its last. */
  readonly end: Scalars['Int']['output'];
  /** What was found there. */
  readonly kind: ContactDataKind;
  /** Its first unit, counted from 0. */
  readonly start: Scalars['Int']['output'];
};

/** In which order messages come. */
export type ThreadOrder =
  /** The last one first. */
  | 'NEWEST'
  /** As they were written. */
  | 'OLDEST';

/** What follows a won auction. Its two sides alone know of it. */
export type Trade = Node & {
  readonly __typename?: 'Trade';
  /** Why it was called off. */
  readonly cancelReason?: Maybe<CancelReason>;
  /** When it was called off. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which side called it off. */
  readonly cancelledBy?: Maybe<TradeSide>;
  /** What its sides tell each other: of those whom your cases are about. */
  readonly cards: ReadonlyArray<ContactCard>;
  /** Whether the two sides see each other’s contact card now (P6.1). */
  readonly contactOpen: Scalars['Boolean']['output'];
  /** When contact ends at the latest. Receipt brings it nearer; with a cancelled trade it is over at once (P6.1). */
  readonly contactUntil: Scalars['DateTime']['output'];
  /** When the winner was decided: the end of the auction. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What was sold. */
  readonly listing?: Maybe<Listing>;
  /** What you tell the other side. */
  readonly myCard?: Maybe<ContactCard>;
  /** What you say of the other side. */
  readonly myReview?: Maybe<Review>;
  /** Which side you are. */
  readonly mySide: TradeSide;
  /** What the other side tells you, while contact is open. */
  readonly otherCard?: Maybe<ContactCard>;
  /** What the other side says of you. */
  readonly otherReview?: Maybe<Review>;
  /** When the winner said that they paid. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is to be paid: five days after the win (R25). */
  readonly paymentDueAt: Scalars['DateTime']['output'];
  /** Whether that time is over and the winner has not said that they paid (R25). */
  readonly paymentOverdue: Scalars['Boolean']['output'];
  /** What its winner paid through a settlement partner, the newest first; the winner alone sees any (P6.6). */
  readonly payments: PaymentConnection;
  /** The price it was won at (P6.1). */
  readonly price: Scalars['Yen']['output'];
  /** When the winner said that it arrived. */
  readonly receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** On whose side the cause lay where the seller removed the winner (R22). */
  readonly removalReason?: Maybe<RemovalReason>;
  /** Who sells, as everyone sees them; null where that was a store that is closed. */
  readonly seller?: Maybe<Seller>;
  /** What you and the other side shared by the trade-support tool, the newest first (P6.5). */
  readonly sharedDetails: SharedDetailsConnection;
  /** The parcels of this trade that were given to a carrier, the newest first (P6.7). */
  readonly shipments: ShipmentConnection;
  /** When the seller said that it was shipped. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly state: TradeState;
  /** What the two sides wrote to each other; it can be read after contact is over too. */
  readonly thread: MessageConnection;
  /** Grows with each change of the trade. */
  readonly version: Scalars['Int']['output'];
  /** Who won, by nickname. */
  readonly winner: Member;
};


/** What follows a won auction. Its two sides alone know of it. */
export type TradePaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What follows a won auction. Its two sides alone know of it. */
export type TradeSharedDetailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What follows a won auction. Its two sides alone know of it. */
export type TradeShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What follows a won auction. Its two sides alone know of it. */
export type TradeThreadArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ThreadOrder>;
};

/** A page of a list of Trade. */
export type TradeConnection = {
  readonly __typename?: 'TradeConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<TradeEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A Trade in its place in a list. */
export type TradeEdge = {
  readonly __typename?: 'TradeEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The Trade itself. */
  readonly node: Trade;
};

/** A side of a trade, or of an offer to a runner-up. */
export type TradeSide =
  /** To whom the seller offers it instead; in an offer and its thread alone. */
  | 'RUNNER_UP'
  /** Who sells. */
  | 'SELLER'
  /** Who won. */
  | 'WINNER';

/** How far a trade has come. */
export type TradeState =
  /** Decided; the winner has not said that they paid. */
  | 'AWAITING_PAYMENT'
  /** Called off; contact is closed. */
  | 'CANCELLED'
  /** The winner says that they paid. */
  | 'PAID'
  /** The winner has it; the contact period runs. */
  | 'RECEIVED'
  /** The seller says that it is on its way. */
  | 'SHIPPED';

/** A step of a trade. */
export type TradeStepInput = {
  /** The trade. */
  readonly tradeId: Scalars['ID']['input'];
};

/** What a step of a trade came to. */
export type TradeStepPayload = {
  readonly __typename?: 'TradeStepPayload';
  /** The step that was refused; null when it was taken. */
  readonly refused?: Maybe<RefusedTransition>;
  /** The trade as it stands now, whether it took the step or not. */
  readonly trade?: Maybe<Trade>;
  /** What was wrong; empty when the step was taken, or could be. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A side of a trade, as everyone sees them: a member by nickname, or a store. */
export type Trader = Member | Store;

/** Two members. */
export type TwoMembersInput = {
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** One of them. */
  readonly memberId: Scalars['ID']['input'];
  /** The other. */
  readonly otherId: Scalars['ID']['input'];
  /** The number of the ticket or order, such as `AU-17`; no personal data. */
  readonly reason: Scalars['String']['input'];
};

/** Whom to block no longer. */
export type UnblockMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
};

/** Whom you do not block any more, or why it could not be done. */
export type UnblockMemberPayload = {
  readonly __typename?: 'UnblockMemberPayload';
  /** The id of the member who can bid again; null where it was refused. */
  readonly unblockedId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A listing to keep an eye on no longer. */
export type UnwatchListingInput = {
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
};

/** A change of a draft. What is left out stays. */
export type UpdateDraftInput = {
  /** Whether your open store sells it. Then the store is shown as its seller, and nowhere your nickname (P5.2). */
  readonly asStore?: InputMaybe<Scalars['Boolean']['input']>;
  /** At which anyone can buy at once; not below the start price or the reserve (R12). Everyone sees it. Null takes it out. */
  readonly buyNowPrice?: InputMaybe<Scalars['Yen']['input']>;
  /** What it is filed under. */
  readonly category?: InputMaybe<Category>;
  /** Plain text, at most 20000 characters, without contact data (P14); needed once it is published. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** Whether to take no bid from members who were rated bad more often than good (R18). */
  readonly refusesBadRatings?: InputMaybe<Scalars['Boolean']['input']>;
  /** The least that you sell for, above the start price (R11). Nobody else sees it; a maximum that meets it shows as the price. Null takes it out. */
  readonly reservePrice?: InputMaybe<Scalars['Yen']['input']>;
  /** The least a first bid can be, 1 yen or more (R2). */
  readonly startPrice?: InputMaybe<Scalars['Yen']['input']>;
  /** One line of plain text, 1 to 100 characters, without contact data (P14). */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you read; a stale one is refused (P10). */
  readonly version: Scalars['Int']['input'];
};

/** The changed draft, or why it was not changed. */
export type UpdateDraftPayload = {
  readonly __typename?: 'UpdateDraftPayload';
  /** The draft; null where the change was refused. */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty where it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A change of a saved search. What is left out stays; to seek something else, save another. */
export type UpdateSavedSearchInput = {
  /** The saved search. */
  readonly id: Scalars['ID']['input'];
  /** What you call it: one line, 1 to 40 characters. Nobody else reads it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether to tell you of each new listing that it finds. */
  readonly notify?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What was wrong with a mutation’s input; nothing was changed. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** For programs. */
  readonly code: UserErrorCode;
  /** The field that it is about, as its path within `input`. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For people, in the language asked for. */
  readonly message: Scalars['String']['output'];
  /** Where in the text that was sent; with CONTACT_DATA_IN_TEXT alone. */
  readonly places?: Maybe<ReadonlyArray<TextPlace>>;
};

/** What was wrong with a mutation’s input, for programs. More may come. */
export type UserErrorCode =
  /** All of it was handed over; that happens once. */
  | 'ALREADY_CARRIED_OUT'
  /** It was approved or refused before. */
  | 'ALREADY_DECIDED'
  /** Each side of a trade reviews the other once. */
  | 'ALREADY_REVIEWED'
  /** The published policy does not provide data on this ground in law for each of these scopes (LG-11). */
  | 'BASIS_UNFIT'
  /** A buy-now price is neither below the start price nor below the reserve price (R12). */
  | 'BUY_NOW_TOO_LOW'
  /** It is, or holds, the number of a card or an account, which is never kept (P6.6). */
  | 'CARD_NUMBER'
  /** It holds characters that the field does not take. */
  | 'CHARACTERS'
  /** A claim about this trade waits for its decision, or was granted and stands. */
  | 'CLAIM_STANDS'
  /** The amount is not over what the ordinance asks, 10,000 yen (LG-42). */
  | 'CLAIM_TOO_SMALL'
  /** Who claims is a company; the claim is for consumers (P6.10b). */
  | 'CONSUMERS_ONLY'
  /** Contact between the two sides of the trade is over (P6.1). */
  | 'CONTACT_CLOSED'
  /** A nickname must not hold contact data (P14). */
  | 'CONTACT_DATA'
  /** A public text holds contact data or a card number (P14); `places` marks where. */
  | 'CONTACT_DATA_IN_TEXT'
  /** A contract ends after it begins, and not in the past; what was agreed or checked was so by now. */
  | 'CONTRACT_PERIOD_UNFIT'
  /** No country has this code of two letters. */
  | 'COUNTRY_UNKNOWN'
  /** The start price is cut by 0 to 99 per cent (R21). */
  | 'CUT_OUT_OF_RANGE'
  /** The end is given once, as a time or in days, and lies 1 to 14 days ahead. */
  | 'END_OUT_OF_RANGE'
  /** Its end lies in the past, or further off than this may last. */
  | 'END_PASSED'
  /** Another registration form is in force than the one that was shown (LG-3): registrationForm. */
  | 'FORM_CHANGED'
  /** A password that is among the first to be guessed. */
  | 'GUESSED_FIRST'
  /** It was won, so it is not unsold (R21). */
  | 'HAD_A_WINNER'
  /** The seller has not answered the claim and still can (P6.10b). */
  | 'HEARING_OPEN'
  /** The time in which the seller could answer the claim is over (P6.10b). */
  | 'HEARING_OVER'
  /** It cannot be read as what the field asks for. */
  | 'INVALID'
  /** The idempotency key was used before with another input (R31). */
  | 'KEY_REUSED'
  /** It is not a public key as a JWK: EC on P-256, OKP on Ed25519, or RSA of 2,048 bits or more; never a private one. */
  | 'KEY_UNFIT'
  /** Kinds of data are missing, or the policy does not allow them here. */
  | 'KINDS_NOT_ALLOWED'
  /** A case names at least one kind of data, and only those that the published table gives its role. */
  | 'KINDS_NOT_OF_ROLE'
  /** A password that is the e-mail address. */
  | 'LIKE_EMAIL'
  /** A password that is the nickname. */
  | 'LIKE_NICKNAME'
  /** A store’s limit of auctions that one member leads is a number from 1 to 1,000, or none. */
  | 'LIMIT_OUT_OF_RANGE'
  /** The link is unknown, was used, or is too old. */
  | 'LINK_REFUSED'
  /** You keep as many as one can keep; take one out first. */
  | 'LIST_FULL'
  /** No member is named, or more than 100. */
  | 'MEMBERS_MISSING'
  /** A member is named once: by id or by nickname. */
  | 'NAME_ONE_MEMBER'
  /** It is not a network such as 192.0.2.0/24 or 2001:db8::/32. */
  | 'NETWORK_UNFIT'
  /** The nickname is another’s, or was asked for before. */
  | 'NICKNAME_TAKEN'
  /** Members are adults (P3). */
  | 'NOT_ADULT'
  /** You cannot do this on this listing, as you could not bid on it. Why is not said, whatever the reason (R18). */
  | 'NOT_ALLOWED_HERE'
  /** The form in force does not ask this of this kind of member; it is not kept. */
  | 'NOT_ASKED'
  /** That member has no standing bid on this auction (R17). */
  | 'NOT_A_BIDDER'
  /** There is no such thing that you may know of (P6). */
  | 'NOT_FOUND'
  /** Nobody blocks themselves. */
  | 'NOT_ONESELF'
  /** Nothing was proposed that could be approved. */
  | 'NOT_PROPOSED'
  /** It was not approved, or it has ended. */
  | 'NOT_STANDING'
  /** Nobody has a standing bid, so nobody can win; it can be called off (R15). */
  | 'NO_BIDS'
  /** There is no bidder left to whom it could be offered (R23). */
  | 'NO_RUNNER_UP'
  /** Another offer of this listing stands; it must be answered, withdrawn or expired first (R23). */
  | 'OFFER_STANDS'
  /** What is to be done takes two members. */
  | 'ONE_AND_THE_SAME'
  /** A password of one character repeated. */
  | 'ONE_CHARACTER'
  /** A trade or an offer must be named, and not both (P6.5). */
  | 'ONE_OF_BOTH'
  /** It takes two: whoever registered it cannot decide on it. */
  | 'OWN_APPROVAL'
  /** It is your own listing: a seller neither asks on it (R28) nor watches it. */
  | 'OWN_LISTING'
  /** The partner is not under contract for this now, or its ground in law is another (LG-11). */
  | 'PARTNER_UNFIT'
  /** The password must have been entered within the last 10 minutes (P11.1): confirmPassword. */
  | 'PASSWORD_NEEDED'
  /** The password is not the member’s. */
  | 'PASSWORD_WRONG'
  /** A photo stands in the list twice. */
  | 'PHOTO_TWICE'
  /** A start price is at least 1 yen. */
  | 'PRICE_OUT_OF_RANGE'
  /** The promise of proper use was not given (P6.10b). */
  | 'PROMISE_NEEDED'
  /** The member has stopped provision to affiliates (P7.6): answer the enquiry yourselves. */
  | 'PROVISION_STOPPED'
  /** The published table does not give the role this purpose (P2, P4). */
  | 'PURPOSE_NOT_OF_ROLE'
  /** The published policy names no such purpose for these scopes. */
  | 'PURPOSE_UNFIT'
  /** The refresh token does not count any more: sign in again. */
  | 'REFRESH_REFUSED'
  /** It was re-listed before; re-list the latest one (R21). */
  | 'RELISTED_BEFORE'
  /** It was re-listed three times (R21). */
  | 'RELIST_LIMIT'
  /** The 14 days are over in which a seller may remove a winner (R22). */
  | 'REMOVAL_OVER'
  /** The form in force needs it (P3). */
  | 'REQUIRED'
  /** A nickname that would speak for the operator or for no one. */
  | 'RESERVED'
  /** No bid reaches your reserve price, so nobody can win (R11, R15). */
  | 'RESERVE_NOT_MET'
  /** A reserve price is above the start price (R11). */
  | 'RESERVE_TOO_LOW'
  /** A case is worked on in a role of one’s own. */
  | 'ROLE_NOT_YOURS'
  /** The seller is neither a company nor sold it in a store (P6.10b). */
  | 'SELLER_NOT_A_BUSINESS'
  /** E-mail and password do not belong to a confirmed member; which of them is wrong is not said. */
  | 'SIGN_IN_REFUSED'
  /** It changed since the version that was sent; read it again (P10). */
  | 'STALE'
  /** To sell as your store, it must be open. */
  | 'STORE_NOT_OPEN'
  /** A member has one open store at a time. */
  | 'STORE_OPEN_ALREADY'
  /** A case is about 1 to 5 members. */
  | 'SUBJECTS_COUNT'
  /** A text that is needed has nothing in it that can be read. */
  | 'TEXT_MISSING'
  /** A text is longer than its field says. */
  | 'TEXT_TOO_LONG'
  /** A text holds a control character or half a character. */
  | 'TEXT_UNFIT'
  /** A case names its ticket by number, such as `CS-1042`: capitals, a hyphen, at most eight digits. */
  | 'TICKET_UNFIT'
  /** It is too long. */
  | 'TOO_LONG'
  /** More are named than one request takes; send them in several. */
  | 'TOO_MANY_AT_ONCE'
  /** The partner has as many credentials as it can have; revoke one first. */
  | 'TOO_MANY_CREDENTIALS'
  /** You have as many enquiries that wait for an answer as one member can. */
  | 'TOO_MANY_ENQUIRIES'
  /** A listing has at most 10 photos. */
  | 'TOO_MANY_PHOTOS'
  /** You have as many questions without an answer on this listing as one member can (R28). */
  | 'TOO_MANY_QUESTIONS'
  /** There are as many endpoints as one partner can have. */
  | 'TOO_MANY_WEBHOOKS'
  /** It is too short. */
  | 'TOO_SHORT'
  /** The address is not https, or what its name leads to is not on the public internet (P19). */
  | 'URL_REFUSED'
  /** This is for the other side of the trade to do (P18). */
  | 'WRONG_SIDE'
  /** What it is in now does not allow this (P18). */
  | 'WRONG_STATE';

/** Where a value of a registration comes from (P6): from the member alone, or a correction they asked for. */
export type ValueSource = {
  readonly __typename?: 'ValueSource';
  /** When they said it. */
  readonly at: Scalars['DateTime']['output'];
  /** Who said it: `member`. */
  readonly by: Scalars['String']['output'];
  /** Which value. */
  readonly kind: RegisteredKind;
};

/** A listing to keep an eye on. */
export type WatchListingInput = {
  /** The listing. */
  readonly listingId: Scalars['ID']['input'];
};

/** What a change of the watch list came to. */
export type WatchListingPayload = {
  readonly __typename?: 'WatchListingPayload';
  /** The listing; null when there is none that you may know of. */
  readonly listing?: Maybe<Listing>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A listing on your watch list, which nobody else sees. */
export type WatchedListing = Node & {
  readonly __typename?: 'WatchedListing';
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What you watch; null once you may not know of it any more. */
  readonly listing?: Maybe<Listing>;
  /** Since when you watch it. */
  readonly watchedAt: Scalars['DateTime']['output'];
};

/** A page of a list of WatchedListing. */
export type WatchedListingConnection = {
  readonly __typename?: 'WatchedListingConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<WatchedListingEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A WatchedListing in its place in a list. */
export type WatchedListingEdge = {
  readonly __typename?: 'WatchedListingEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The WatchedListing itself. */
  readonly node: WatchedListing;
};

/** A message to one endpoint of a partner, and how far it is (P19). */
export type WebhookDelivery = Node & {
  readonly __typename?: 'WebhookDelivery';
  /** What it is about: `data.id` of the message. */
  readonly about?: Maybe<Scalars['ID']['output']>;
  /** How often it was sent. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was delivered or given up. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened. */
  readonly event: WebhookEvent;
  /** The header `webhook-id`: the same each time it is sent, and at every endpoint. */
  readonly eventId: Scalars['ID']['output'];
  /** When it happened. */
  readonly happenedAt: Scalars['DateTime']['output'];
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** What the endpoint answered last, as an HTTP status. */
  readonly lastStatus?: Maybe<Scalars['Int']['output']>;
  /** When it was sent last. */
  readonly lastTriedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why there was no answer: `ADDRESS_REFUSED`, `NOT_REACHED` or `TOO_SLOW`. */
  readonly lastTrouble?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly state: WebhookDeliveryState;
  /** The version of the message’s form. */
  readonly version: Scalars['Int']['output'];
};

/** A page of a list of WebhookDelivery. */
export type WebhookDeliveryConnection = {
  readonly __typename?: 'WebhookDeliveryConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A WebhookDelivery in its place in a list. */
export type WebhookDeliveryEdge = {
  readonly __typename?: 'WebhookDeliveryEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The WebhookDelivery itself. */
  readonly node: WebhookDelivery;
};

/** Which messages. */
export type WebhookDeliveryFilter = {
  /** How far they are. */
  readonly state?: InputMaybe<WebhookDeliveryState>;
};

/** What became of a message. */
export type WebhookDeliveryPayload = {
  readonly __typename?: 'WebhookDeliveryPayload';
  /** The message, which is sent again. */
  readonly delivery?: Maybe<WebhookDelivery>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a message to a partner is. */
export type WebhookDeliveryState =
  /** The endpoint took it. */
  | 'DELIVERED'
  /** It was tried long enough, or the partner or its endpoint is there no more. */
  | 'GIVEN_UP'
  /** It is tried, with growing waits. */
  | 'PENDING';

/** Where a partner is told what happens (P19). */
export type WebhookEndpoint = Node & {
  readonly __typename?: 'WebhookEndpoint';
  /** What is told there, of what your credential’s scopes are told at all. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
  /** When it was registered. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** The partner, by its registered name. */
  readonly partner: Scalars['String']['output'];
  /** Since when its secret is in force. */
  readonly secretChangedAt: Scalars['DateTime']['output'];
  /** Where messages are posted. */
  readonly url: Scalars['String']['output'];
};

/** A page of a list of WebhookEndpoint. */
export type WebhookEndpointConnection = {
  readonly __typename?: 'WebhookEndpointConnection';
  /** The rows of this page. */
  readonly edges: ReadonlyArray<WebhookEndpointEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A WebhookEndpoint in its place in a list. */
export type WebhookEndpointEdge = {
  readonly __typename?: 'WebhookEndpointEdge';
  /** Where the row stands in the list; opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The WebhookEndpoint itself. */
  readonly node: WebhookEndpoint;
};

/** Which endpoint. */
export type WebhookEndpointInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
};

/** What a partner can be told by webhook. More may come. */
export type WebhookEvent =
  /** A claim is yours to collect; `data.id` is the Payment. */
  | 'CLAIM_ASSIGNED'
  /** A claim is not to be collected any more; where its trade was called off, what was collected is to be given back. */
  | 'CLAIM_WITHDRAWN'
  /** A member gave a consent; `data.id` is the Consent. */
  | 'CONSENT_GIVEN'
  /** A consent was withdrawn: use what was given on it no more. */
  | 'CONSENT_WITHDRAWN'
  /** An enquiry was handed to you; `data.id` is the Enquiry. */
  | 'ENQUIRY_ASSIGNED'
  /** An enquiry is yours no more. */
  | 'ENQUIRY_TAKEN_BACK'
  /** A mail waits for you to send it; `data.id` is the MailDelivery. */
  | 'MAIL_ASSIGNED'
  /** A payment is yours to settle; `data.id` is the Payment. */
  | 'PAYMENT_ASSIGNED'
  /** The trade of a payment was called off: it is not to be settled, and what was settled is to be given back. */
  | 'PAYMENT_CANCELLED'
  /** The member of an enquiry stopped provision: you are shown nothing more of it. */
  | 'PROVISION_STOPPED'
  /** A parcel was given to you to carry; `data.id` is the Shipment. */
  | 'SHIPMENT_ASSIGNED'
  /** A parcel is not to be carried any more. */
  | 'SHIPMENT_CANCELLED';

/** What became of an endpoint. */
export type WebhookPayload = {
  readonly __typename?: 'WebhookPayload';
  /** The endpoint; null where there is none any more. */
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** The secret for verifying signatures (Standard Webhooks), told where it is made and never again. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What was wrong; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Taking a consent back. */
export type WithdrawConsentInput = {
  /** The consent. */
  readonly consentId: Scalars['ID']['input'];
};

/** A question of yours to take back. */
export type WithdrawQuestionInput = {
  /** The question. */
  readonly questionId: Scalars['ID']['input'];
};

/** What was taken back, or why it was not. */
export type WithdrawQuestionPayload = {
  readonly __typename?: 'WithdrawQuestionPayload';
  /** What was wrong; empty where it was taken back. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The id that the question had; null where it was refused. */
  readonly withdrawnId?: Maybe<Scalars['ID']['output']>;
};

/** Taking back what you shared. */
export type WithdrawSharedInput = {
  /** What was shared. */
  readonly sharedId: Scalars['ID']['input'];
};

/** A review of the other side of a trade. */
export type WriteReviewInput = {
  /** Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Good or bad. */
  readonly rating: Rating;
  /** Plain text, at most 1000 characters, without contact data (P14): everyone reads it. */
  readonly text?: Scalars['String']['input'];
  /** The trade; its goods are received. */
  readonly tradeId: Scalars['ID']['input'];
};

/** The review, or why it was not written. */
export type WriteReviewPayload = {
  readonly __typename?: 'WriteReviewPayload';
  /** The review, public now; null where it was refused. */
  readonly review?: Maybe<Review>;
  /** What was wrong; empty where it was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};
