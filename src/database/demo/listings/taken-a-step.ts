/** Auctions of Aoi's with which she, or an authority, does something. */
import { DAY, live, type DemoListing } from './demo-listing.ts';

export const takenAStep: readonly DemoListing[] = [
  {
    ...live('brazier', ['aoi', '鉄の火鉢', 'HOME', 6000], 3 * DAY, [
      ['toma', 7000],
      ['yamabiko', 12000],
    ]),
    then: 'END_EARLY',
  },
  {
    ...live('incense-burner', ['aoi', '染付の香炉', 'TABLEWARE', 5000], 2 * DAY, [['mei', 6000]]),
    then: 'CALL_OFF',
  },
  {
    ...live('fans', ['aoi', '京扇子 五本', 'KIMONO', 2000], 3 * DAY, [
      ['gen', 3000],
      ['hina', 5000],
      ['sho', 8000],
    ]),
    then: 'REMOVE_LEADER',
  },
  {
    ...live('teacup', ['aoi', '萩焼の湯呑', 'TABLEWARE', 3000], -1 * DAY),
    from: -8 * DAY,
    then: 'PUT_UP_AGAIN',
  },
  {
    ...live('short-sword', ['aoi', '脇差 無銘', 'ART_AND_ANTIQUES', 50000], 5 * DAY, [['daichi', 60000]]),
    then: 'STOP',
  },
];
