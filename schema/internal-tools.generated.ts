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
};

/** The article of the published policy that allows. */
export type Article =
  /** How the operator and its staff use the data of members */
  | 'P4';

/** Who a viewer is toward a row. */
export type Audience =
  /** Staff who handle legal requests and the rights of members, on an open case. */
  | 'legalStaff';

/** What a credential is, before any row is looked at. */
export type CallerClass =
  /** The operator's staff, signed in through its identity provider. */
  | 'staff'
  /** Handles requests of authorities, claims, engagements and the succession of the business. */
  | 'staff_legal';

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

/** With what a partner proves who it is. */
export type CredentialSort =
  /** A key pair; each request for a token is signed (private_key_jwt). */
  | 'KEY'
  /** A secret, sent with each request for a token. */
  | 'SECRET';

/** What a value is. */
export type Kind =
  /** Open to anyone who may know that the row is there. */
  | 'PUBLIC'
  /** What the operator's staff keep of their own work. */
  | 'STAFF_RECORD';

/** A business object. Its id is opaque: it tells neither type nor order nor time. */
export type Node = {
  /** Opaque; stays the same for the life of the object. */
  readonly id: Scalars['ID']['output'];
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
  /** Opaque. */
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

export type Query = {
  readonly __typename?: 'Query';
  /** The published policy as it runs, for internal tools. */
  readonly catalogue: Catalogue;
  /** What is said of each element of the whole schema, whoever it is for; of a type and its fields where `of` names one. */
  readonly catalogueRules: ReadonlyArray<CatalogueRule>;
  /** A partner by its id. */
  readonly partner?: Maybe<Partner>;
  /** The register of partners, the newest first (P14). */
  readonly partners: PartnerConnection;
};


export type QueryCatalogueRulesArgs = {
  of?: InputMaybe<Scalars['String']['input']>;
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
