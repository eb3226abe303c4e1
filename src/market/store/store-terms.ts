/** What the law makes a store show besides who stands behind it (LG-38): each item in words, "none" said as such. */
export const storeTerms = {
  priceAndShipping: 'Price with tax, and shipping.',
  payment: 'When and how to pay.',
  deliveryTime: 'When the goods are delivered.',
  applicationPeriod: 'The period of application, if there is one.',
  withdrawalAndReturns: 'Withdrawal and returns.',
  extraCosts: 'Costs beside price and shipping.',
  nonConformity: 'What the store answers for when goods are not as agreed.',
  softwareEnvironment: 'The environment that software needs.',
  repeatedContracts: 'Where two or more contracts are concluded: that, and on which terms.',
  quantityLimits: 'Limits of quantity and other conditions of sale.',
  foreignOffice: 'For a business abroad: its office or representative in Japan.',
} as const;

export type StoreTerm = keyof typeof storeTerms;
export type StoreTerms = Readonly<Record<StoreTerm, string>>;

/** At most this many characters each. */
export const LONGEST_TERM = 2000;
export const LONGEST_SHOP_NAME = 40;

/** The largest limit that a store can set on how many of its open auctions one member leads. */
export const MOST_LED_AT_ALL = 1_000;
