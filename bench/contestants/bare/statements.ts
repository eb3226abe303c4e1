/**
 * The floor's SQL: one statement for each page, whose text is the answer. It tells each viewer what the viewer may see and no more,
 * by conditions written by hand; it refuses a session that has ended.
 */

/**
 * A time of whole milliseconds as the API writes it; a tenth of one more makes PostgreSQL write all three digits. `to_char` is dearer.
 */
const iso = (column: string): string =>
  `overlay(left((${column} + interval '100 us')::text, 23) placing 'T' from 11) || 'Z'`;

const now = '(select clock.now from clock)';

const steps = `(select coalesce(json_agg(e.j), '[]') from (select json_build_object('node', json_build_object('price', s.price, 'at', ${iso('s.at')},
    'bidder', (select json_build_object('id', m.id, 'nickname', m.nickname) from member m where m.id = s.bidder_id))) as j
  from price_step s where s.listing_id = l.id order by s.line desc limit 50) e)`;

const stands = (parameter: string): string =>
  `coalesce((select s.revoked_at is null and ${now} < s.expires_at from session s where s.id = ${parameter}), false)`;

/** $1 listing; for a member also $2 viewer and $3 session. */
function listing(signedIn: boolean): string {
  const part = signedIn
    ? `or l.seller_id = $2 or l.state <> 'DRAFT' and exists (select 1 from bid b where b.listing_id = l.id and b.bidder_id = $2)`
    : '';
  const myBid = `, 'myBid', (select json_build_object('maximum', b.maximum, 'isLeading', l.leader_id = b.bidder_id and l.leader_maximum = b.maximum)
      from bid b where b.listing_id = l.id and b.bidder_id = $2 order by b.seq desc limit 1)`;
  return `with clock as materialized (select noren_now() as now)
    select ${signedIn ? stands('$3') : 'true'} as stands,
    json_build_object('data', json_build_object('listing', (select json_build_object('id', l.id, 'title', l.title,
      'description', l.description, 'state', case when l.state = 'OPEN' and ${now} >= l.end_at then 'ENDED' else l.state end,
      'price', l.price, 'endAt', ${iso('l.end_at')}, 'bidCount', l.bid_count,
      'leader', (select json_build_object('nickname', m.nickname) from member m where m.id = l.leader_id),
      'priceHistory', json_build_object('edges', ${steps}, 'pageInfo', json_build_object('hasNextPage', l.step_count > 50))${signedIn ? myBid : ''})
      from listing l where l.id = $1 and (l.state <> 'DRAFT' and (l.history_until is null or ${now} < l.history_until) ${part})))) as page`;
}

const card = (
  condition: string,
): string => `(select json_build_object('name', c.name, 'companyName', c.company_name, 'address', c.address,
    'phone', c.phone, 'representative', c.representative, 'contactPerson', c.contact_person)
  from bench_card c where c.listing_id = t.listing_id and c.trade_id = t.id and ${condition})`;

/** $1 trade, $2 viewer, $3 session. The other's card is gone once contact has ended (P6.1). */
const trade = `with clock as materialized (select noren_now() as now)
  select ${stands('$3')} as stands,
  json_build_object('data', json_build_object('trade', (select json_build_object('state', t.state, 'price', t.price,
    'winner', json_build_object('nickname', m.nickname), 'listing', json_build_object('title', l.title),
    'myCard', ${card('c.owner_id = $2')},
    'otherCard', case when t.state <> 'CANCELLED' and ${now} < t.contact_until then ${card('c.owner_id <> $2')} end)
    from trade t join listing l on l.id = t.listing_id join member m on m.id = t.winner_id
    where t.id = $1 and $2 in (t.seller_id, t.winner_id)))) as page`;

const pages = {
  visitorListing: { name: 'visitor_listing', text: listing(false) },
  memberListing: { name: 'member_listing', text: listing(true) },
  trade: { name: 'trade', text: trade },
  bid: { name: 'bid', text: `select stands, page from bench_bid($1, $2, $3, $4, $5, $6)` },
} as const;

export default pages;
