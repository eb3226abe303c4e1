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
  /** An amount of money in whole Japanese yen, 0 to 999999999. */
  Yen: { input: number; output: number; }
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

/** A proposed date to approve. */
export type ApproveMemberTellingInput = {
  /** The date; it counts once another of the legal staff approves it. */
  readonly from: Scalars['DateTime']['input'];
  /** Which. */
  readonly requestId: Scalars['ID']['input'];
};

/** The article of the published policy that allows. */
export type Article =
  /** How the operator and its staff use the data of members */
  | 'P4'
  /** A store's registered name and contact details are public */
  | 'P5_1'
  /** A member's auction history is public under the nickname, for a period */
  | 'P5_2'
  /** To a court, prosecutor, police, tax office, bar association or a body of like power */
  | 'P6_4'
  /** To a successor of the business */
  | 'P6_9'
  /** To whomever a law entitles */
  | 'P6_10'
  /** Published posts, with no more of their author than a nickname or a masked id */
  | 'P6_11';

/** A case, and the colleague who goes on with it. */
export type AssignCaseInput = {
  /** The case. */
  readonly caseId: Scalars['ID']['input'];
  /** Sent again with the same input, it gets the first answer (R31). */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Whose it is to be: one of the staff who has its role. */
  readonly staffId: Scalars['ID']['input'];
};

/** Who a viewer is toward a row. */
export type Audience =
  /** Anyone at all. */
  | 'anyone'
  /** An authority, through an approved request; legal staff hand it over. */
  | 'authority'
  /** One whom a named law entitles, through an approved request; legal staff hand it over. */
  | 'entitledByLaw'
  /** Staff who handle legal requests and the rights of members, on an open case. */
  | 'legalStaff'
  /** Anyone who looks at a registered store. */
  | 'storeVisitor'
  /** The successor of the business, at the hand-over; legal staff hand it over. */
  | 'successor';

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

/** What a credential is, before any row is looked at. */
export type CallerClass =
  /** The operator's staff, signed in through its identity provider. */
  | 'staff'
  /** Handles requests of authorities, claims, engagements and the succession of the business. */
  | 'staff_legal';

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
  /** Answering a request that the law backs */
  | 'LAWFUL_REQUEST';

/** One of the members whom a case is about, with what it opens of them. */
export type CaseSubject = {
  readonly __typename?: 'CaseSubject';
  /** Who saw their data, where the case names DISCLOSURE_RECORD; the newest first. To look at it is recorded. */
  readonly disclosures?: Maybe<DisclosureLeafConnection>;
  /** The auctions that they sold in or bid on, past their public period too, where the case names HISTORY; the last published first. To look at it is recorded. */
  readonly listings?: Maybe<ListingConnection>;
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

/** With what a partner proves who it is. */
export type CredentialSort =
  /** A key pair; each request for a token is signed (private_key_jwt). */
  | 'KEY'
  /** A secret, sent with each request for a token. */
  | 'SECRET';

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

/** What a value is. */
export type Kind =
  /** A postal address. */
  | 'ADDRESS'
  /** That a partner was given something to do, such as to bring a parcel or to collect a payment, and how far it is. */
  | 'ASSIGNMENT'
  /** The date of birth. */
  | 'BIRTH_DATE'
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
  /** The name of a person. */
  | 'NAME'
  /** The public pseudonym of a member. */
  | 'NICKNAME'
  /** What a person does for a living. */
  | 'OCCUPATION'
  /** A telephone number, in international form. */
  | 'PHONE'
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
  /** Who leads, or led at the end. */
  readonly leader?: Maybe<Member>;
  /** The least that a newcomer can bid now (R2, R3, R12, P15); null when it takes no bid, or none is high enough. */
  readonly minimumNextBid?: Maybe<Scalars['Yen']['output']>;
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
  /** Whether the bids reach the seller’s reserve price (R11). */
  readonly reserveStatus: ReserveStatus;
  /** Grows by one with each visible change of the auction, and with nothing else (P16). */
  readonly revision: Scalars['Int']['output'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
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
  /** Hands an open case of yours to a colleague of its role: it ends for you at once, and goes on with them as a case of its own, open no longer than before. You are not shown theirs. The privacy officer can hand over any. */
  readonly assignCase: CasePayload;
  /** Closes a case of yours: from now on it shows nothing. The privacy officer can close any. */
  readonly closeCase: CasePayload;
  /** Ends a request before its time. It takes one: nothing more can be read on it, by anyone. */
  readonly endAuthorityRequest: AuthorityRequestPayload;
  /** Ends what a granted claim shows, at once (P6.10b). */
  readonly endClaim: ClaimPayload;
  /** Ends an emergency before its time. It takes one; its members are told. */
  readonly endEmergency: EmergencyPayload;
  /** Ends an engagement. It takes one: the partner reads nothing more on it. */
  readonly endEngagement: EngagementPayload;
  /** Ends a succession. It takes one: nothing more can be taken. */
  readonly endSuccession: SuccessionPayload;
  /** Keeps an open case of yours open for another period from now on. */
  readonly extendCase: CasePayload;
  /** Grants a claim once the seller was heard: for 30 days the claimant sees name and address (P6.10b). */
  readonly grantClaim: ClaimPayload;
  /** Lets a stopped auction go on where it stood; the time of the stop does not count (R29). */
  readonly letAuctionGoOn: StaffActPayload;
  /** Under which names the members whom an approved request names stand in the access log (P9). It is recorded for each of them. */
  readonly linkPseudonyms: LinkPseudonymsPayload;
  /** Opens a case, for a period. While it is open it shows you what it names of the members it is about; each look is recorded, and they read for what, never by whom (P4). */
  readonly openCase: CasePayload;
  /** Proposes another date from which the members see who looked. Another of the legal staff approves it. */
  readonly proposeMemberTelling: AuthorityRequestPayload;
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
  /** Registers a request (P6.4, P6.10). It opens nothing until another of the legal staff approves it. */
  readonly registerAuthorityRequest: AuthorityRequestPayload;
  /** Registers an engagement (P6.8). It opens nothing until another of the legal staff approves it. */
  readonly registerEngagement: EngagementPayload;
  /** Registers a succession (P6.9). Nothing is handed over until another of the legal staff approves it. */
  readonly registerSuccession: SuccessionPayload;
  /** Stops an auction on the order of an authority, named by its number: from then on it is there for its seller alone, and its records are kept (R29). */
  readonly stopAuction: StaffActPayload;
  /** Takes the next piece of the hand-over, encrypted for the successor, until ALREADY_CARRIED_OUT. It is recorded for each member; no piece is given twice. */
  readonly takeSuccessionPiece: TakeSuccessionPiecePayload;
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


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationCloseCaseArgs = {
  input: CaseInput;
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


export type MutationEndSuccessionArgs = {
  input: SuccessionInput;
};


export type MutationExtendCaseArgs = {
  input: CaseInput;
};


export type MutationGrantClaimArgs = {
  input: ClaimInput;
};


export type MutationLetAuctionGoOnArgs = {
  input: OrderInput;
};


export type MutationLinkPseudonymsArgs = {
  input: LinkPseudonymsInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationProposeMemberTellingArgs = {
  input: ProposeMemberTellingInput;
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


export type MutationRegisterAuthorityRequestArgs = {
  input: RegisterAuthorityRequestInput;
};


export type MutationRegisterEngagementArgs = {
  input: RegisterEngagementInput;
};


export type MutationRegisterSuccessionArgs = {
  input: RegisterSuccessionInput;
};


export type MutationStopAuctionArgs = {
  input: OrderInput;
};


export type MutationTakeSuccessionPieceArgs = {
  input: SuccessionInput;
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

export type Query = {
  readonly __typename?: 'Query';
  /** A request by its id (P6.4, P6.10). */
  readonly authorityRequest?: Maybe<AuthorityRequest>;
  /** All requests of authorities, the last registered first. */
  readonly authorityRequests: AuthorityRequestConnection;
  /** A case by its id, with what it opens; null when there is none that you may know of. */
  readonly case?: Maybe<StaffCase>;
  /** The published policy as it runs, for internal tools. */
  readonly catalogue: Catalogue;
  /** What is said of each element of the whole schema, whoever it is for; of a type and its fields where `of` names one. */
  readonly catalogueRules: ReadonlyArray<CatalogueRule>;
  /** A claim by its id, for its two sides and legal staff (P6.10b). */
  readonly claim?: Maybe<Claim>;
  /** All claims, the last made first. To look at them is recorded (P6.10b). */
  readonly claims: ClaimConnection;
  /** Those with whom you share a role, who signed in last first; to the privacy officer everyone. */
  readonly colleagues: StaffMemberConnection;
  /** All emergencies, the last registered first. */
  readonly emergencies: EmergencyConnection;
  /** An emergency by its id (P7.3). */
  readonly emergency?: Maybe<Emergency>;
  /** An engagement by its id; for a partner, one of its own that is open (P6.8). */
  readonly engagement?: Maybe<Engagement>;
  /** All engagements, the last registered first; for a partner, its own that are open (P6.8). */
  readonly engagements: EngagementConnection;
  /** Why you see what you see of anything with an id: for each field that can be null because of who asks, whether it is open to you, and on which grounds of the published policy it could be. It tells nothing of what is stored, nor of anyone else, and is no look that is recorded. Null when there is nothing that you may know of. */
  readonly explain?: Maybe<Explanation>;
  /** You, with your cases. */
  readonly myself?: Maybe<StaffMember>;
  /** A partner by its id. */
  readonly partner?: Maybe<Partner>;
  /** The register of partners, the newest first (P14). */
  readonly partners: PartnerConnection;
  /** How much you may still ask for (P11). Each answer says it too, in `extensions.cost`. */
  readonly rateLimit: RateLimit;
  /** A succession by its id (P6.9). */
  readonly succession?: Maybe<Succession>;
  /** All successions, the last registered first (P6.9). */
  readonly successions: SuccessionConnection;
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


export type QueryCatalogueRulesArgs = {
  of?: InputMaybe<Scalars['String']['input']>;
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


export type QueryExplainArgs = {
  fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  id: Scalars['ID']['input'];
};


export type QueryPartnerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** On whose side the cause lies for which a winner was removed (R22). */
export type RemovalReason =
  /** With the seller. */
  | 'SELLER'
  /** With the winner, who does not pay or does not answer, say. */
  | 'WINNER';

/** Whether the bids reach the least that the seller sells for (R11). How much that is, is never said. */
export type ReserveStatus =
  /** The leader’s bid reaches the reserve. */
  | 'MET'
  /** The seller set no reserve: the highest bid wins. */
  | 'NONE'
  /** No bid reaches the reserve; if it ends so, nobody wins. */
  | 'NOT_MET';

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
  /** Good or bad. */
  readonly rating: Rating;
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

/** Who sells, as everyone sees them: a member by nickname, or a store. */
export type Seller = Member | Store;

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

/** As whom a member stands on a shipping slip; each tells their own part alone (P6). */
export type SlipParty =
  /** Who is to get it. */
  | 'RECIPIENT'
  /** Who sends. */
  | 'SENDER';

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
  /** What the other side says of you. */
  readonly otherReview?: Maybe<Review>;
  /** When the winner said that they paid. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is to be paid: five days after the win (R25). */
  readonly paymentDueAt: Scalars['DateTime']['output'];
  /** Whether that time is over and the winner has not said that they paid (R25). */
  readonly paymentOverdue: Scalars['Boolean']['output'];
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
  /** When the seller said that it was shipped. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly state: TradeState;
  /** Grows with each change of the trade. */
  readonly version: Scalars['Int']['output'];
  /** Who won, by nickname. */
  readonly winner: Member;
};


/** What follows a won auction. Its two sides alone know of it. */
export type TradeSharedDetailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** A side of a trade, as everyone sees them: a member by nickname, or a store. */
export type Trader = Member | Store;

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
  /** You have as many enquiries that wait for an answer as one member can. */
  | 'TOO_MANY_ENQUIRIES'
  /** A listing has at most 10 photos. */
  | 'TOO_MANY_PHOTOS'
  /** You have as many questions without an answer on this listing as one member can (R28). */
  | 'TOO_MANY_QUESTIONS'
  /** It is too short. */
  | 'TOO_SHORT'
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
