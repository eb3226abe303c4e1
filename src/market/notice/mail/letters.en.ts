import type { NoticeTexts } from './letters.ts';

export const englishNotices: NoticeTexts = {
  lines: {
    OUTBID: { subject: 'You were outbid', text: 'Another bid leads on a listing that you led.' },
    WON: { subject: 'You won', text: 'You won an auction. The trade is open; see there how to go on.' },
    SOLD: {
      subject: 'Your item is sold',
      text: 'An item of yours is sold. The trade is open; see there how to go on.',
    },
    UNSOLD: { subject: 'Your auction has ended', text: 'An auction of yours ended without a winner.' },
    LISTING_CANCELLED: {
      subject: 'An auction was called off',
      text: 'A listing that you bid on was called off. Nobody wins.',
    },
    BIDDER_REMOVED: { subject: 'Your bids were removed', text: 'The seller took your bids off a listing.' },
    WINNER_REMOVED: {
      subject: 'A trade was ended by its seller',
      text: 'The seller removed you as the winner of an auction.',
    },
    ENDING_SOON: { subject: 'An auction ends soon', text: 'A listing that you watch or bid on ends soon.' },
    SEARCH_MATCHED: { subject: 'A saved search found something', text: 'A saved search of yours finds a new listing.' },
    QUESTION_ASKED: { subject: 'There is a question for you', text: 'Someone asks about a listing of yours.' },
    QUESTION_ANSWERED: { subject: 'Your question is answered', text: 'The seller answered a question of yours.' },
    REVIEWED: { subject: 'You were reviewed', text: 'The other side of a trade wrote a review.' },
    OFFER_MADE: {
      subject: 'There is an offer for you',
      text: 'A seller makes you an offer as the next bidder. It ends by itself if you do not answer.',
    },
    OFFER_ACCEPTED: {
      subject: 'Your offer is accepted',
      text: 'Your offer was accepted. The trade is open; see there how to go on.',
    },
    OFFER_DECLINED: { subject: 'Your offer is declined', text: 'Your offer was declined.' },
    OFFER_WITHDRAWN: { subject: 'An offer was withdrawn', text: 'An offer to you was withdrawn.' },
    OFFER_EXPIRED: { subject: 'An offer has expired', text: 'An offer was not answered in time.' },
    OFFER_MESSAGE_WRITTEN: { subject: 'There is a message for you', text: 'The other side of an offer wrote to you.' },
    MESSAGE_WRITTEN: { subject: 'There is a message for you', text: 'The other side of a trade wrote to you.' },
    CARD_CORRECTED: {
      subject: 'Contact details were corrected',
      text: 'The other side of a trade corrected its contact details. Look at them again before you pay or ship.',
    },
    DETAILS_SHARED: { subject: 'Details were shared with you', text: 'The other side shared details with you.' },
    TRADE_PAID: { subject: 'A payment is reported', text: 'The winner says that they paid.' },
    TRADE_SHIPPED: { subject: 'Your item is on its way', text: 'The seller says that your item was shipped.' },
    SHIPMENT_BOOKED: {
      subject: 'A parcel is booked',
      text: 'The seller gave a parcel for you to a carrier. The carrier sees your contact details of this trade.',
    },
    SHIPMENT_CALLED_OFF: {
      subject: 'A parcel was called off',
      text: 'A parcel for you was called off before it was sent.',
    },
    PARCEL_SHIPPED: {
      subject: 'A parcel is on its way',
      text: 'The carrier says that a parcel of your trade is on its way.',
    },
    PARCEL_DELIVERED: {
      subject: 'A parcel arrived',
      text: 'The carrier says that a parcel of your trade was delivered.',
    },
    PARCEL_RETURNED: {
      subject: 'A parcel went back',
      text: 'The carrier says that a parcel of your trade could not be delivered and went back to its sender.',
    },
    PAYMENT_SETTLED: { subject: 'A payment is made', text: 'The payment of your trade is made.' },
    PAYMENT_FAILED: { subject: 'A payment failed', text: 'A payment of yours failed. You can pay again in the trade.' },
    TRADE_RECEIVED: { subject: 'Your item arrived', text: 'The winner says that the item arrived.' },
    TRADE_CANCELLED: { subject: 'A trade was called off', text: 'The other side called a trade off.' },
    PAYMENT_DUE: { subject: 'A payment is due soon', text: 'The payment of a trade is due soon.' },
    PAYMENT_OVERDUE: { subject: 'A payment is overdue', text: 'The payment of a trade is overdue.' },
    ENQUIRY_ANSWERED: { subject: 'Your enquiry is answered', text: 'What you asked us is answered.' },
    ENQUIRY_CLOSED: { subject: 'Your enquiry is closed', text: 'What you asked us was closed without an answer.' },
    SHOWN_IN_EMERGENCY: {
      subject: 'About your personal data',
      text: 'Data of yours was opened in an emergency, to protect life, body or property. It is over; your disclosures tell which kinds.',
    },
    CLAIM_MADE: {
      subject: 'There is a claim against you',
      text: 'A consumer makes a claim about a trade. You are heard first; please answer in time.',
    },
    MAIL_BOUNCED: { subject: 'Mail to you came back', text: 'Mail to your address came back. Correct the address.' },
    CLAIM_DECIDED: { subject: 'A claim is decided', text: 'A claim that you made, or one against you, is decided.' },
  },
  letter: ({ subject, text, site, url, title }) => ({
    subject: `${subject} (${site})`,
    text: `${text}
${title === null ? '' : `\n“${title}”\n`}
Read on here, signed in:
${url}

Which of these mails you get is set in your notice preferences.
`,
  }),
};
