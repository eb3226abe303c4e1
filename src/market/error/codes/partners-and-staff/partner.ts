/** What can be wrong with an entry of the register of partners. */
const registrars = ['staff:privacy-officer'] as const;

export const partnerErrors = {
  CONTRACT_PERIOD_UNFIT: {
    description: 'A contract ends after it begins, and not in the past; what was agreed or checked was so by now.',
    en: 'These dates do not fit together.',
    ja: '日付の前後関係が正しくありません。',
    for: registrars,
  },
  PURPOSE_UNFIT: {
    description: 'The published policy names no such purpose for these scopes.',
    en: 'The policy does not provide data for this purpose.',
    ja: 'この利用目的では提供できません。',
    for: registrars,
  },
  BASIS_UNFIT: {
    description: 'The published policy does not provide data on this ground in law for each of these scopes (LG-11).',
    en: 'The policy does not provide data on this ground.',
    ja: 'この法的根拠では提供できません。',
    for: registrars,
  },
  COUNTRY_UNKNOWN: {
    description: 'No country has this code of two letters.',
    en: 'There is no such country.',
    ja: '国コードが正しくありません。',
    for: registrars,
  },
  NETWORK_UNFIT: {
    description: 'It is not a network such as 192.0.2.0/24 or 2001:db8::/32.',
    en: 'This is not a network.',
    ja: 'ネットワークの書式が正しくありません。',
    for: registrars,
  },
  KEY_UNFIT: {
    description:
      'It is not a public key as a JWK: EC on P-256, OKP on Ed25519, or RSA of 2,048 bits or more; never a private one.',
    en: 'This key cannot be used.',
    ja: 'この鍵は使用できません。',
    for: registrars,
  },
  TOO_MANY_CREDENTIALS: {
    description: 'The partner has as many credentials as it can have; revoke one first.',
    en: 'Revoke another credential first.',
    ja: '先に別の認証情報を失効させてください。',
    for: registrars,
  },
} as const;
