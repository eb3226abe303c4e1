/** What can be wrong with consents, enquiries and webhooks. */
export const consentErrors = {
  PARTNER_UNFIT: {
    description: 'The partner is not under contract for this now, or its ground in law is another (LG-11).',
    en: 'This partner is not under contract for this.',
    ja: 'この提携先は対象の契約を結んでいません。',
    for: ['staff'],
  },
  PROVISION_STOPPED: {
    description: 'The member has stopped provision to affiliates (P7.6): answer the enquiry yourselves.',
    en: 'The member does not want this to go to affiliates.',
    ja: '会員が関係会社等への提供を停止しています。',
    for: ['staff'],
  },
  TOO_MANY_ENQUIRIES: {
    description: 'You have as many enquiries that wait for an answer as one member can.',
    en: 'Wait for an answer before you ask more.',
    ja: '回答をお待ちください。未回答のお問い合わせが上限に達しています。',
  },
  URL_REFUSED: {
    description: 'The address is not https, or what its name leads to is not on the public internet (P19).',
    en: 'This address cannot be called.',
    ja: 'このアドレスには送信できません。',
    for: ['partner'],
  },
  TOO_MANY_WEBHOOKS: {
    description: 'There are as many endpoints as one partner can have.',
    en: 'Remove an endpoint first.',
    ja: '登録数が上限に達しています。',
    for: ['partner'],
  },
} as const;
