/** What can be wrong with what a seller does with an auction. */
export const sellingErrors = {
  NO_BIDS: {
    description: 'Nobody has a standing bid, so nobody can win; it can be called off (R15).',
    en: 'Nobody has bid; cancel the auction instead.',
    ja: '入札がないため早期終了できません。出品を取り消してください。',
  },
  RESERVE_NOT_MET: {
    description: 'No bid reaches your reserve price, so nobody can win (R11, R15).',
    en: 'No bid reaches your reserve price.',
    ja: '最低落札価格に達していないため早期終了できません。',
  },
  NOT_A_BIDDER: {
    description: 'That member has no standing bid on this auction (R17).',
    en: 'That member has no standing bid here.',
    ja: 'その会員の有効な入札はありません。',
  },
  HAD_A_WINNER: {
    description: 'It was won, so it is not unsold (R21).',
    en: 'This auction had a winner.',
    ja: 'このオークションには落札者がいました。',
  },
  RELISTED_BEFORE: {
    description: 'It was re-listed before; re-list the latest one (R21).',
    en: 'This was re-listed before.',
    ja: 'すでに再出品されています。',
  },
  RELIST_LIMIT: {
    description: 'It was re-listed three times (R21).',
    en: 'It can be re-listed three times only.',
    ja: '再出品は3回までです。',
  },
  CUT_OUT_OF_RANGE: {
    description: 'The start price is cut by 0 to 99 per cent (R21).',
    en: 'The cut is 0 to 99 per cent.',
    ja: '値下げ率は0から99パーセントです。',
  },
} as const;
