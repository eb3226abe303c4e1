/** What is, was and will be on sale in the demo, told in times from the start of the story. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface DemoListing {
  readonly key: string;
  readonly seller: string;
  readonly asStore?: boolean;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly startPrice: number;
  /** The least that the seller sells for, which nobody else sees (R11). */
  readonly reservePrice?: number;
  /** At which anyone can buy at once (R12). */
  readonly buyNowPrice?: number;
  /** Milliseconds from the start of the story; a draft has neither. */
  readonly from?: number;
  readonly until?: number;
  /** Who bid how much, in order, spread over the time that has passed. */
  readonly bids?: readonly (readonly [bidder: string, maximum: number])[];
  /** Called off by its seller: nobody wins. */
  readonly cancelled?: boolean;
  /** What members asked the seller; without an answer only the two of them know of it. */
  readonly questions?: readonly { readonly by: string; readonly text: string; readonly answer?: string }[];
  /** What became of the trade. */
  readonly trade?: 'AWAITING_PAYMENT' | 'PAID' | 'SHIPPED' | 'RECEIVED' | 'CANCELLED';
  /** What each side says of the other once the goods are received. */
  readonly reviews?: { readonly ofSeller: string; readonly ofWinner: string };
  /** What the two sides wrote, by turns: the winner first. */
  readonly thread?: readonly string[];
}

const live = (
  key: string,
  [seller, title, category, startPrice]: readonly [string, string, string, number],
  endsIn: number,
  bids: DemoListing['bids'] = [],
): DemoListing => ({
  key,
  seller,
  title,
  category,
  startPrice,
  description: `${title}です。写真のとおり、古いものですので小さな傷があります。ご質問は入札の前にどうぞ。`,
  from: -3 * DAY,
  until: endsIn,
  bids,
});

export const listings: readonly DemoListing[] = [
  {
    key: 'tea-bowl',
    seller: 'aoi',
    title: '黒楽茶碗 銘「夜半」',
    description: '京都で焼いた黒楽の茶碗です。共箱付き。口縁に小さな窯傷があります。',
    category: 'TABLEWARE',
    startPrice: 3000,
    from: -9 * DAY,
    until: -2 * DAY,
    bids: [
      ['ren', 5000],
      ['sora', 7000],
      ['haru', 12000],
      ['ren', 9500],
      ['ren', 11000],
    ],
    trade: 'PAID',
    thread: [
      '落札しました。よろしくお願いします。',
      'ありがとうございます。振込を確認しだい発送します。',
      '本日振り込みました。',
    ],
  },
  {
    key: 'lamp',
    seller: 'aoi',
    title: '硝子のランプ 大正',
    description: '大正の硝子ランプです。火屋に欠けなし。',
    category: 'ART_AND_ANTIQUES',
    startPrice: 8000,
    from: -12 * DAY,
    until: -5 * DAY,
    bids: [
      ['yui', 9000],
      ['nagi', 10000],
    ],
    trade: 'CANCELLED',
    thread: ['申し訳ありませんが、都合により取引を続けられなくなりました。'],
  },
  {
    key: 'tea-caddy',
    seller: 'aoi',
    title: '棗 秋草蒔絵',
    description: '秋草の蒔絵の棗です。落札者のお支払いがなく、次点の方にお声がけしています。',
    category: 'TABLEWARE',
    startPrice: 3000,
    from: -8 * DAY,
    until: -1 * DAY,
    bids: [
      ['sora', 6000],
      ['ren', 7000],
      ['nagi', 10000],
    ],
  },
  {
    key: 'kimono-long-ago',
    seller: 'aoi',
    title: '絽の夏着物 藍',
    description: '藍の絽。すでに終わり、公開期間を過ぎたオークションです。',
    category: 'KIMONO',
    startPrice: 2000,
    from: -207 * DAY,
    until: -200 * DAY,
    bids: [
      ['ren', 4000],
      ['koto', 6000],
    ],
    trade: 'RECEIVED',
    reviews: { ofSeller: '説明どおりの美しい絽でした。', ofWinner: '入金が早く、気持ちのよい取引でした。' },
  },
  {
    key: 'called-off',
    seller: 'aoi',
    title: '備前の花入',
    description: '出品を取り消しました。底に貫入が見つかったためです。',
    category: 'TABLEWARE',
    startPrice: 9000,
    from: -4 * DAY,
    until: 3 * DAY,
    cancelled: true,
  },
  {
    key: 'draft',
    seller: 'aoi',
    title: '志野の香合(下書き)',
    description: 'まだ公開していません。',
    category: 'TABLEWARE',
    startPrice: 6000,
  },
  {
    key: 'camera',
    seller: 'toma',
    title: 'ライカ IIIf 50mm 付き',
    description: '1953 年のカメラです。シャッターは全速で動きます。レンズに薄い曇り。',
    category: 'CAMERAS',
    startPrice: 30000,
    from: -3 * DAY,
    until: 2 * DAY,
    bids: [
      ['kaito', 35000],
      ['haru', 90000],
      ['sho', 52000],
      ['kenji', 61000],
      ['kaito', 70000],
    ],
    questions: [
      {
        by: 'haru',
        text: 'レンズの曇りは撮影に影響しますか。',
        answer: '逆光で少しにじむ程度です。作例を説明に足しました。',
      },
      { by: 'ren', text: 'ケースは付きますか。' },
    ],
  },
  {
    key: 'last-minutes',
    seller: 'sora',
    title: '木の将棋盤 五寸',
    description: '榧の五寸盤です。まもなく終了します。',
    category: 'GAMES_AND_TOYS',
    startPrice: 5000,
    from: -7 * DAY,
    until: 8 * MINUTE,
    bids: [
      ['gen', 8000],
      ['tsubasa', 9000],
      ['gen', 12000],
    ],
  },
  {
    key: 'store-scroll',
    seller: 'kitano',
    asStore: true,
    title: '掛軸 雪中の梅',
    description: '北の窓骨董店より。紙本、箱なし。',
    category: 'ART_AND_ANTIQUES',
    startPrice: 15000,
    from: -10 * DAY,
    until: -3 * DAY,
    bids: [
      ['ayame', 18000],
      ['yamabiko', 30000],
    ],
    trade: 'SHIPPED',
    thread: ['法人名で領収書をお願いします。', '同封しました。本日発送です。'],
  },
  {
    key: 'store-clock',
    seller: 'kitano',
    asStore: true,
    title: '八角の柱時計',
    description: '北の窓骨董店より。整備済み、時打ちします。',
    category: 'HOME',
    startPrice: 8000,
    from: -20 * DAY,
    until: -13 * DAY,
    bids: [
      ['ayame', 9000],
      ['haru', 15000],
    ],
    trade: 'RECEIVED',
    reviews: { ofSeller: '梱包が丁寧で、時計も元気に動いています。', ofWinner: 'ありがとうございました。' },
  },
  {
    ...live('store-chest', ['kitano', '仙台箪笥', 'FURNITURE', 40000], 4 * DAY, [
      ['daichi', 42000],
      ['itsuki', 60000],
    ]),
    asStore: true,
    questions: [
      { by: 'ren', text: '引き出しの鍵はありますか。', answer: '鍵はございませんが、すべて開閉できます。' },
      { by: 'mio', text: '堺市までの送料を教えてください。' },
    ],
  },
  { ...live('store-kettle', ['kitano', '南部鉄瓶', 'TABLEWARE', 7000], 30 * HOUR, [['mei', 9000]]), asStore: true },
  {
    ...live('lacquer-box', ['aoi', '輪島塗の文箱', 'ART_AND_ANTIQUES', 5000], 26 * HOUR, [
      ['haru', 8000],
      ['ren', 12000],
    ]),
    reservePrice: 20000,
  },
  {
    ...live('lens', ['yui', '標準レンズ 50mm', 'CAMERAS', 4000], 40 * HOUR, [['haru', 6500]]),
    buyNowPrice: 12000,
  },
  live('records', ['yui', 'ジャズのレコード 30 枚', 'MUSIC', 1000], 5 * HOUR, [
    ['riku', 1500],
    ['hina', 2500],
    ['riku', 3000],
    ['fuka', 5000],
  ]),
  live('globe', ['kaito', '昭和の地球儀', 'HOME', 1500], 26 * HOUR, [
    ['ayame', 2000],
    ['kitano', 4800],
    ['sho', 3300],
  ]),
  live('bicycle', ['sakura', 'ロードバイク 520mm', 'SPORTS', 20000], 3 * DAY, [
    ['itsuki', 21000],
    ['daichi', 27000],
  ]),
  live('dictionary', ['kenji', '古い英和辞典', 'BOOKS', 300], 6 * DAY),
  live('amplifier', ['sho', '真空管アンプ', 'AUDIO', 12000], 50 * HOUR, [
    ['toma', 15000],
    ['gen', 22000],
    ['toma', 20000],
  ]),
  live('watch', ['tsubasa', '手巻き腕時計 1968', 'WATCHES_AND_JEWELLERY', 9000], 20 * HOUR, [
    ['nagi', 9500],
    ['ren', 30000],
    ['sora', 14000],
  ]),
  live('obi', ['koto', '西陣の帯', 'KIMONO', 4000], 4 * DAY, [['ayame', 4500]]),
  live('tableware', ['nagi', '染付の皿 5 枚', 'TABLEWARE', 800], 2 * DAY, [
    ['hina', 1200],
    ['yui', 1800],
  ]),
  live('bear', ['mei', 'テディベア', 'GAMES_AND_TOYS', 500], 7 * HOUR, [
    ['fuka', 900],
    ['riku', 900],
  ]),
  live('laptop', ['riku', 'ノートパソコン 2019', 'COMPUTERS', 10000], 5 * DAY),
  live('desk', ['fuka', '学校の机と椅子', 'FURNITURE', 2000], 3 * DAY, [['kaito', 2500]]),
];
