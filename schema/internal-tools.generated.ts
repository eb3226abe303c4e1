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

/** What a credential is, before any row is looked at. */
export type CallerClass =
  /** The operator's staff, signed in through its identity provider. */
  | 'staff';

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

export type Query = {
  readonly __typename?: 'Query';
  /** The published policy as it runs, for internal tools. */
  readonly catalogue: Catalogue;
  /** What is said of each element of the whole schema, whoever it is for; of a type and its fields where `of` names one. */
  readonly catalogueRules: ReadonlyArray<CatalogueRule>;
};


export type QueryCatalogueRulesArgs = {
  of?: InputMaybe<Scalars['String']['input']>;
};
