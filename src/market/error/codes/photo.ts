/** What can be wrong with the photos of a draft. */
export const photoErrors = {
  TOO_MANY_PHOTOS: {
    description: 'A listing has at most 10 photos.',
    en: 'A listing has at most 10 photos.',
    ja: '写真は10枚までです。',
  },
  PHOTO_TWICE: {
    description: 'A photo stands in the list twice.',
    en: 'A photo is there twice.',
    ja: '同じ写真が重複しています。',
  },
} as const;
