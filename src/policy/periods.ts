/** How long things last, in milliseconds, each with the day from which it is in force (LG-0). */
import { inForce, since, type Dated } from './dated.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface PeriodText {
  readonly description: string;
  /** The article or rule that asks for it. */
  readonly source: string;
  readonly versions: readonly Dated<number>[];
}

/** The day from which the law's articles that this policy reads are in force. */
const first = (milliseconds: number): Dated<number>[] => [{ from: since('2023-04-01'), value: milliseconds }];

const listed = {
  history: {
    description: 'How long an ended auction stays public; the one in force at its end counts, whatever comes later.',
    source: 'P5.2',
    versions: first(180 * DAY),
  },
  contact: {
    description: 'How long the two sides of a trade see each other’s contact card, from receipt of the goods.',
    source: 'P6.1',
    versions: first(30 * DAY),
  },
  presumedReceipt: {
    description:
      'How long after shipping, or after the decision while nothing is shipped, the goods are taken as received when nobody says so.',
    source: 'P6.1',
    versions: first(90 * DAY),
  },
  carrierAfterDelivery: {
    description: 'How long after a parcel was brought, or taken back, its carrier still sees to whom it went.',
    source: 'P6.7',
    versions: first(14 * DAY),
  },
  afterSettlement: {
    description: 'How long after a payment was settled, or failed, the settlement partner still sees whose it was.',
    source: 'P6.6',
    versions: first(30 * DAY),
  },
  winnerRemoval: {
    description: 'How long after the decision a seller may remove a winner who has not paid.',
    source: 'R22',
    versions: first(14 * DAY),
  },
  runnerUpOffer: {
    description: 'How long an offer to a runner-up stands when nobody answers or withdraws it.',
    source: 'R23',
    versions: first(48 * HOUR),
  },
  payment: {
    description: 'How long after the win it is to be paid; the one in force at the win counts.',
    source: 'R25',
    versions: first(5 * DAY),
  },
  paymentReminder: {
    description: 'How long before that the winner is reminded.',
    source: 'R25',
    versions: first(DAY),
  },
  feeClosing: {
    description: 'How long after the win its fee is charged; until then the winner can be removed, and no fee is owed.',
    source: 'R24',
    versions: first(14 * DAY),
  },
  stoppedRecords: {
    description: 'How long at least an auction that an authority stopped is kept, from the stop.',
    source: 'R29',
    versions: first(365 * DAY),
  },
  passwordEntered: {
    description: 'How long after the password was entered one’s own data can be corrected.',
    source: 'P11.1',
    versions: first(10 * MINUTE),
  },
  emailConfirmation: {
    description: 'How long the link that confirms an e-mail address works.',
    source: 'P12',
    versions: first(DAY),
  },
  passwordReset: {
    description: 'How long the link that resets a password works.',
    source: 'P12',
    versions: first(HOUR),
  },
  accessToken: {
    description: 'How long an access token works before it must be refreshed.',
    source: 'P12',
    versions: first(10 * MINUTE),
  },
  session: {
    description: 'How long a session can be refreshed after it was last used.',
    source: 'P12',
    versions: first(30 * DAY),
  },
  partnerToken: {
    description: 'How long an access token of a partner works; then it asks for another.',
    source: 'P12',
    versions: first(10 * MINUTE),
  },
  partnerTokenRecord: {
    description: 'How long it is kept, after its end, that a partner had a token.',
    source: 'P14',
    versions: first(DAY),
  },
  partnerSigningKey: {
    description: 'How long access tokens of partners are signed with one key, before the next takes its place.',
    source: 'P12',
    versions: first(30 * DAY),
  },
  partnerCheck: {
    description:
      'How long after a check of how a partner handles data the next is due; a partner that was not checked by then sees nothing.',
    source: 'P14',
    versions: first(365 * DAY),
  },
  partnerReminder: {
    description: 'How long before a check of a partner is due, or its contract ends, the privacy officer is reminded.',
    source: 'P14',
    versions: first(30 * DAY),
  },
  idempotencyKey: {
    description: 'How long a repeated request gets its first answer; at least 24 hours are promised.',
    source: 'R31',
    versions: first(48 * HOUR),
  },
  notice: {
    description: 'How long a notice is kept after what it tells of happened last.',
    source: 'P10',
    versions: first(90 * DAY),
  },
  noticeMail: {
    description: 'How long after it happened a notice is still worth a mail that could not be sent before.',
    source: 'P6.7b',
    versions: first(DAY),
  },
  endingSoon: {
    description: 'How long before its end those who watch an auction, or bid on it, are told that it ends soon.',
    source: 'P2',
    versions: first(HOUR),
  },
  unusedPhoto: {
    description: 'How long a photo that is on no listing is kept for its member to put on one; then it is destroyed.',
    source: 'P4',
    versions: first(DAY),
  },
  brokenUpload: {
    description:
      'How long after its beginning an upload that never ended is taken for broken, and its bytes destroyed.',
    source: 'P4',
    versions: first(HOUR),
  },
  webhookRetry: {
    description: 'How long a message to a partner is tried before it is given up.',
    source: 'P19',
    versions: first(3 * DAY),
  },
  webhookSecretOverlap: {
    description: 'How long messages to a partner are signed with the old secret too after a new one was made.',
    source: 'P19',
    versions: first(DAY),
  },
  webhookDelivery: {
    description: 'How long a message to a partner can be sent again after it was delivered or given up.',
    source: 'P19',
    versions: first(30 * DAY),
  },
  photoTicket: {
    description:
      'How long at most the address of a photo that is not for everyone works; a new one comes with each look at its listing.',
    source: 'P5.2',
    versions: first(10 * MINUTE),
  },
  photoCopy: {
    description:
      'How long at most others may keep their copy of a public photo without asking again; never past the history period.',
    source: 'P5.2',
    versions: first(HOUR),
  },
  staffCase: {
    description: 'How long a case of the staff is open, unless it is closed before or extended.',
    source: 'P4',
    versions: first(7 * DAY),
  },
  staffSession: {
    description: 'How long one of the staff stays signed in; then they sign in anew, and their roles are asked anew.',
    source: 'P12',
    versions: first(8 * HOUR),
  },
  emergency: {
    description: 'How long at most data is handed over in an emergency, from its registration.',
    source: 'P7.3',
    versions: first(7 * DAY),
  },
  claim: {
    description: 'How long a claimant sees the name and address of a business seller, from the grant.',
    source: 'P6.10b',
    versions: first(30 * DAY),
  },
  hearing: {
    description: 'How long a business seller has to answer a claim before staff may decide without an answer.',
    source: 'P6.10b',
    versions: first(7 * DAY),
  },
} as const satisfies Readonly<Record<string, PeriodText>>;

export type PeriodName = keyof typeof listed;
export const periods: Readonly<Record<PeriodName, PeriodText>> = listed;

/** The length, in milliseconds, that a period had at a moment (epoch milliseconds). Throws RangeError before the first. */
export function periodInForce(name: PeriodName, atEpochMs: number): number {
  return inForce(`the period "${name}"`, periods[name].versions, atEpochMs);
}
