/**
 * The floor's bid: one call does it all in the database (R1 to R9, R13, R14, R18, R26, R31 as Noren's `decideBid` has them). It keeps what a bid
 * must keep: lock first, then the clock; the session; the key's first answer; every row that Noren writes.
 */
export const bidFunction = `
create function bench_increment(price int) returns int language sql immutable as $$
  select case when price >= 50000 then 1000 when price >= 10000 then 500 when price >= 5000 then 250 when price >= 1000 then 100 else 10 end $$;

create function bench_accepted(outcome text, price int, bids int) returns json language sql immutable as $$
  select json_build_object('__typename', case outcome when 'LEADING' then 'BidAccepted' else 'BidOutbid' end,
    'listing', json_build_object('price', price, 'bidCount', bids)) $$;

create function bench_refused(code text, minimum int) returns json language sql immutable as $$
  select json_build_object('__typename', 'BidRefused', 'code', code, 'minimumBid', minimum) $$;

create function bench_bid(viewer uuid, its_session uuid, its_listing uuid, amount int, its_key text, hash bytea,
  out stands boolean, out page json) language plpgsql as $$
declare
  l listing%rowtype;
  at timestamptz;
  first idempotency%rowtype;
  outcome text;
  minimum int;
  price_then int;
  leader_then uuid;
  maximum_then int;
  second_then int;
  end_then timestamptz;
  lines int := 0;
  answer json;
begin
  select * into l from listing where id = its_listing for update;
  at := noren_now();
  select s.revoked_at is null and at < s.expires_at into stands from session s where s.id = its_session;
  if stands is not true then return; end if;
  select * into first from idempotency i where i.member_id = viewer and i.key = its_key;
  if first.key is not null then
    answer := case
      when first.act <> 'placeBid' or first.input_hash <> hash then bench_refused('KEY_REUSED', null)
      when first.answer->>'outcome' = 'REFUSED' then bench_refused(first.answer->>'code', (first.answer->>'minimumBid')::int)
      else bench_accepted(first.answer->>'outcome', l.price, l.bid_count) end;
    page := json_build_object('data', json_build_object('placeBid', answer));
    return;
  end if;

  minimum := case when l.leader_id is null then l.price when l.leader_id = viewer then l.leader_maximum + 1
    else l.price + bench_increment(l.price) end;
  outcome := case
    when l.id is null or l.state = 'DRAFT' and l.seller_id <> viewer or l.history_until <= at
      and not exists (select 1 from bid b where b.listing_id = l.id and b.bidder_id = viewer) and l.seller_id <> viewer then 'NOT_FOUND'
    when l.state not in ('OPEN', 'DRAFT') or at >= l.end_at then 'AUCTION_ENDED'
    when l.state = 'DRAFT' or at < l.starts_at then 'NOT_STARTED'
    when l.seller_id = viewer then 'SELLER_CANNOT_BID'
    when exists (select 1 from member_link m where m.member_id = least(viewer, l.seller_id) and m.linked_id = greatest(viewer, l.seller_id))
      or exists (select 1 from block k where k.owner_id = l.seller_id and k.member_id = viewer) then 'NOT_ALLOWED_HERE'
    when exists (select 1 from bid_removal r where r.listing_id = l.id and r.member_id = viewer) then 'REMOVED_BEFORE'
    when l.refuses_bad_ratings and (select m.bad_ratings > m.good_ratings from member m where m.id = viewer) then 'NOT_ALLOWED_HERE'
    when (select a.email_confirmed_at from account a where a.id = viewer) is null then 'NOT_VERIFIED'
    when l.store_id is not null and l.leader_id is distinct from viewer and (select s.most_led_per_member from store s where s.id = l.store_id)
      <= (select count(*) from listing o where o.store_id = l.store_id and o.leader_id = viewer and o.state = 'OPEN' and o.end_at > at
        and o.id <> l.id) then 'STORE_LIMIT'
    when amount < least(minimum, l.price + case when l.leader_id is null then 0 else bench_increment(l.price) end) then 'BID_TOO_LOW'
    when amount < minimum then 'NOT_ABOVE_OWN_MAX'
    when l.leader_id is null or l.leader_id = viewer or amount > l.leader_maximum then 'LEADING'
    else 'OUTBID' end;

  if outcome not in ('LEADING', 'OUTBID') then
    if outcome not in ('BID_TOO_LOW', 'NOT_ABOVE_OWN_MAX') then minimum := null; end if;
    insert into idempotency (member_id, key, act, input_hash, answer) values (viewer, its_key, 'placeBid', hash,
      jsonb_strip_nulls(jsonb_build_object('outcome', 'REFUSED', 'code', outcome, 'minimumBid', minimum)));
    page := json_build_object('data', json_build_object('placeBid', bench_refused(outcome, minimum)));
    return;
  end if;

  leader_then := l.leader_id; maximum_then := l.leader_maximum; second_then := l.second_maximum;
  if l.leader_id is null or l.leader_id = viewer then leader_then := viewer; maximum_then := amount;
  elsif outcome = 'LEADING' then leader_then := viewer; maximum_then := amount; second_then := l.leader_maximum;
  else second_then := greatest(amount, coalesce(l.second_maximum, amount)); end if;
  price_then := case when second_then is null then l.start_price else least(maximum_then, second_then + bench_increment(second_then)) end;
  end_then := case when l.leader_id is not null and price_then > l.price and at >= l.end_at - interval '5 minutes'
    then l.end_at + interval '5 minutes' else l.end_at end;

  insert into idempotency (member_id, key, act, input_hash, answer)
    values (viewer, its_key, 'placeBid', hash, jsonb_build_object('outcome', outcome));
  insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values (its_listing, l.bid_seq + 1, viewer, amount, at);
  if outcome = 'OUTBID' then
    insert into price_step (listing_id, line, bidder_id, price, at) values (its_listing, l.step_count + 1, viewer, amount, at);
    insert into price_step (listing_id, line, bidder_id, price, at) values (its_listing, l.step_count + 2, leader_then, price_then, at);
    lines := 2;
  elsif l.leader_id is null or leader_then <> l.leader_id or price_then <> l.price then
    insert into price_step (listing_id, line, bidder_id, price, at) values (its_listing, l.step_count + 1, leader_then, price_then, at);
    lines := 1;
  end if;
  if lines > 0 then
    insert into outbox (happening, listing_id) values ('LISTING_CHANGED', its_listing);
    if leader_then <> l.leader_id then
      insert into outbox (happening, listing_id, member_id) values ('OUTBID', its_listing, l.leader_id);
    end if;
  end if;
  update listing set bid_seq = l.bid_seq + 1, price = price_then, leader_id = leader_then, leader_maximum = maximum_then,
    second_maximum = second_then, end_at = end_then, bid_count = l.bid_count + least(lines, 1), revision = l.revision + least(lines, 1),
    step_count = l.step_count + lines where id = its_listing;
  page := json_build_object('data', json_build_object('placeBid', bench_accepted(outcome, price_then, l.bid_count + least(lines, 1))));
end $$;

grant execute on function bench_bid to noren_service`;
