/** The people of the demo. All of it is made up; phone numbers and addresses lead to nobody. */
export interface DemoPerson {
  readonly key: string;
  readonly nickname: string;
  readonly name?: string;
  readonly companyName?: string;
  readonly representative?: string;
  readonly contactPerson?: string;
  readonly city: string;
  readonly prefecture: string;
  readonly postalCode: string;
  readonly birthDate?: string;
  readonly occupation?: string;
}

/** What the demo says of itself, in the two languages of its reader. */
export interface Words {
  readonly en: string;
  readonly ja: string;
}

/** Who can be asked as, in the explorer and from the start's printed tokens; the others are there to bid. */
export interface DemoPersona {
  readonly key: string;
  readonly title: Words;
  readonly story: Words;
}

export const personas: readonly DemoPersona[] = [
  {
    key: 'aoi',
    title: { en: 'Aoi, who sells', ja: '葵(出品者)' },
    story: {
      en: 'Sold a tea bowl to Haru, cancelled the sale of a lamp, and has a draft that nobody else can see.',
      ja: '茶碗をハルに売り、ランプの取引は取り消し、だれにも見えない下書きがあります。',
    },
  },
  {
    key: 'haru',
    title: { en: 'Haru, who won', ja: 'ハル(落札者)' },
    story: {
      en: 'Won Aoi’s tea bowl and has paid; leads on the camera.',
      ja: '葵の茶碗を落札して支払い済み。カメラでは最高額です。',
    },
  },
  {
    key: 'ren',
    title: { en: 'Ren, who was outbid', ja: '蓮(落札できなかった人)' },
    story: {
      en: 'Bid on the tea bowl and lost; sees prices and nicknames only.',
      ja: '茶碗に入札して負けました。見えるのは価格とニックネームだけです。',
    },
  },
  {
    key: 'mio',
    title: { en: 'Mio, who looks around', ja: '澪(見て回る会員)' },
    story: {
      en: 'A member with no part in any of these auctions.',
      ja: 'どのオークションにも関わっていない会員です。',
    },
  },
  {
    key: 'kitano',
    title: { en: 'Kitano, who keeps a store', ja: '北野(ストア)' },
    story: {
      en: 'Runs a registered store, whose page is public; what Kitano bids on stays under a nickname that leads nowhere.',
      ja: '公開のストアを営んでいます。入札はニックネームのもとに残り、ストアには結びつきません。',
    },
  },
  {
    key: 'yamabiko',
    title: { en: 'Yamabiko Trading, a company', ja: '山彦商事(法人)' },
    story: { en: 'A corporate member that won from Kitano’s store.', ja: '北野のストアから落札した法人会員です。' },
  },
];

type Place = readonly [prefecture: string, city: string, postalCode: string];
type Told = readonly [key: string, nickname: string, name: string, place: Place, birthDate: string];

const person = (...[key, nickname, name, [prefecture, city, postalCode], birthDate]: Told): DemoPerson => ({
  key,
  nickname,
  name,
  prefecture,
  city,
  postalCode,
  birthDate,
});

export const people: readonly DemoPerson[] = [
  {
    ...person('aoi', '蔵出し葵', '青木 葵', ['京都府', '京都市上京区今出川町', '602-8024'], '1984-05-12'),
    occupation: '陶芸家',
  },
  person('haru', 'haru_no_uta', '春田 はる', ['東京都', '八王子市明神町', '192-0046'], '1991-03-21'),
  person('ren', 'ren88', '蓮沼 蓮', ['大阪府', '大阪市北区中之島', '530-0005'], '1979-08-08'),
  person('mio', 'みおつくし', '澪川 澪', ['大阪府', '堺市堺区大浜北町', '590-0974'], '1995-07-07'),
  person('kitano', 'yoru_no_tori', '北野 誠', ['北海道', '札幌市中央区北一条西', '060-0001'], '1970-01-30'),
  {
    key: 'yamabiko',
    nickname: 'echo_echo',
    companyName: '山彦商事株式会社',
    representative: '山本 彦一',
    contactPerson: '彦根 さくら',
    prefecture: '長野県',
    city: '松本市大手',
    postalCode: '390-0874',
  },
  person('sora', 'sorairo', '空野 そら', ['福岡県', '福岡市中央区天神', '810-0001'], '1988-11-02'),
  person('toma', '斗真とカメラ', '冬木 斗真', ['宮城県', '仙台市青葉区一番町', '980-0811'], '1982-12-24'),
  person('yui', 'yuiyui', '結城 結', ['愛知県', '名古屋市中区栄', '460-0008'], '1993-02-14'),
  person('kaito', '海翔', '海老原 海翔', ['神奈川県', '横浜市中区山下町', '231-0023'], '1986-06-30'),
  person('sakura', 'sakura_sou', '桜井 さくら', ['広島県', '広島市中区基町', '730-0011'], '1977-04-01'),
  person('riku', 'rikurikuriku', '陸奥 陸', ['青森県', '青森市長島', '030-0861'], '1999-09-19'),
  person('hina', '日向ぼっこ', '日向 ひな', ['宮崎県', '宮崎市橘通東', '880-0805'], '1990-10-10'),
  person('sho', 'sho-time', '庄司 翔', ['新潟県', '新潟市中央区万代', '950-0088'], '1974-03-03'),
  person('nagi', 'なぎさ', '凪 渚', ['静岡県', '熱海市中央町', '413-0015'], '1987-07-20'),
  person('tsubasa', '翼をください', '翼 つばさ', ['石川県', '金沢市広坂', '920-0962'], '1969-11-11'),
  person('mei', 'mei_mei', '芽衣 メイ', ['香川県', '高松市番町', '760-0017'], '1996-05-05'),
  person('kenji', '銀河鉄道', '宮沢 健司', ['岩手県', '花巻市花城町', '025-0075'], '1966-08-27'),
  person('ayame', '菖蒲湯', '菖蒲 あやめ', ['千葉県', '佐倉市鏑木町', '285-0025'], '1981-05-05'),
  person('daichi', 'daichi_d', '大地 大輔', ['熊本県', '熊本市中央区桜町', '860-0805'], '1985-02-28'),
  person('koto', '琴の音', '琴平 琴', ['奈良県', '奈良市登大路町', '630-8213'], '1978-01-15'),
  person('itsuki', '樹氷', '樹 いつき', ['山形県', '山形市松波', '990-0023'], '1992-12-12'),
  person('fuka', 'fuka_moko', '深川 風花', ['東京都', '江東区深川', '135-0033'], '1994-01-25'),
  person('gen', '玄さん', '玄田 玄', ['鹿児島県', '鹿児島市山下町', '892-0816'], '1959-09-09'),
];

export const store = {
  owner: 'kitano',
  shopName: '北の窓骨董店',
  priceAndShipping: '価格は税込。送料は全国一律 880 円。',
  payment: '銀行振込、カード。落札から 5 日以内。',
  deliveryTime: '入金確認から 3 日以内に発送。',
  applicationPeriod: 'なし',
  withdrawalAndReturns: '到着から 8 日以内、未使用に限り返品可。返送料は買主負担。',
  extraCosts: 'なし',
  nonConformity: '説明と異なる場合は返金します。',
  softwareEnvironment: 'なし',
  repeatedContracts: 'なし',
  quantityLimits: 'なし',
  foreignOffice: 'なし',
} as const;
