/**
 * Auctions as comma-separated files: a history of bids read, the outcomes written. A line of the history is one bid with
 * the auction's opening beside it; amounts are in the currency's hundredths, each read as a yen; times are in days from
 * the start. Columns that are not asked for may stand in the file.
 */
import { replay, runnerUpOf } from './replay.ts';
import type { Opening, TimedBid } from './replay.ts';

export interface RecordedAuction {
  readonly auctionId: string;
  readonly opening: Opening;
  /** By time; those of the same time in the order of the file. */
  readonly bids: readonly TimedBid[];
}

const columns = ['auctionid', 'bid', 'bidtime', 'bidder', 'openbid', 'auction_type'] as const;

type Line = Readonly<Record<(typeof columns)[number], string>>;

const DAY_MS = 86_400_000;

/** The auctions in the order of the file. Throws an Error that names the line (never its content) where one can't be read. */
export function readAuctions(csv: string): RecordedAuction[] {
  return [...byAuction(readLines(csv))].map(([auctionId, bids]) => ({
    auctionId,
    opening: openingOf(bids),
    bids: bids.map(bidOf).sort((a, b) => a.at - b.at),
  }));
}

function byAuction(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.auctionid);
    if (group === undefined) groups.set(line.auctionid, [line]);
    else group.push(line);
  }
  return groups;
}

const outcomeHeader =
  'auctionid,bids,start_yen,accepted,rejected,price_yen,winner,runner_up,runner_up_max_yen,extensions,final_end_seconds';

/** The outcome of each auction, one line each under a header, lines ended as RFC 4180 says. */
export function writeOutcomes(auctions: readonly RecordedAuction[]): string {
  return [outcomeHeader, ...auctions.map(outcomeOf)].map((line) => `${line}\r\n`).join('');
}

function outcomeOf({ auctionId, opening, bids }: RecordedAuction): string {
  const played = replay(opening, bids);
  const { price, leaderId, endAt } = played.auction;
  const runnerUp = runnerUpOf(played);
  const counts = [bids.length, opening.startPrice, played.accepted.length, played.refused.length];
  const people = [leaderId ?? '', runnerUp?.bidderId ?? '', runnerUp?.amount ?? ''];
  return [auctionId, ...counts, price, ...people, played.extensions, endAt / 1000].join(',');
}

/** The file names no seller, and no bidder has an empty name: so nobody is the seller. All of an auction's lines say the same; the first counts. */
function openingOf([first]: readonly Line[]): Opening {
  const days = Number.parseInt(first?.auction_type ?? '', 10);
  return { sellerId: '', startsAt: 0, endAt: days * DAY_MS, startPrice: hundredths(first?.openbid ?? '') };
}

function bidOf(line: Line): TimedBid {
  // Rounded to the millisecond: days as decimals are not exact in binary, and the rules compare times.
  return { bidderId: line.bidder, amount: hundredths(line.bid), at: Math.round(Number(line.bidtime) * DAY_MS) };
}

function hundredths(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function readLines(csv: string): Line[] {
  const [header = '', ...rows] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = header.split(',');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`The first line must name these columns too: ${missing.join(', ')}.`);
  return rows.flatMap((row, index) => (row === '' ? [] : [readLine(row, names, index + 2)]));
}

function readLine(row: string, names: readonly string[], number: number): Line {
  const values = row.split(',');
  if (row.includes('"')) throw new Error(`Line ${number} has a quotation mark; values can't be quoted here.`);
  if (values.length !== names.length)
    throw new Error(`Line ${number} has ${values.length} values, not ${names.length}.`);
  const value = (column: (typeof columns)[number]) => values[names.indexOf(column)] ?? '';
  const line: Line = {
    auctionid: value('auctionid'),
    bid: value('bid'),
    bidtime: value('bidtime'),
    bidder: value('bidder'),
    openbid: value('openbid'),
    auction_type: value('auction_type'),
  };
  const unreadable = columns.find((column) => !forms[column].test(line[column]));
  if (unreadable !== undefined) throw new Error(`Line ${number} has no readable ${unreadable}.`);
  return line;
}

const money = /^(?=.*[1-9])\d{1,7}(\.\d{1,2})?$/;

const forms: Readonly<Record<keyof Line, RegExp>> = {
  auctionid: /./,
  bid: money,
  bidtime: /^\d+(\.\d+)?(e-\d+)?$/i,
  bidder: /./,
  openbid: money,
  auction_type: /^[1-9]\d* day/,
};
