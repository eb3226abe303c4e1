import type { Language } from '../../market/index.ts';

interface Wish {
  readonly language: string;
  readonly weight: number;
}

function wishOf(item: string): Wish {
  const [range = '', ...parameters] = item
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 };
}

/** Japanese or English, whichever `Accept-Language` likes better (RFC 9110); Japanese where it does not tell. */
export function languageOf(accepted: string | undefined): Language {
  const wishes = (accepted ?? '').slice(0, 500).split(',').map(wishOf);
  const weightOf = (language: Language): number =>
    (wishes.find((wish) => wish.language === language) ?? wishes.find((wish) => wish.language === '*'))?.weight ?? 0;
  return weightOf('en') > weightOf('ja') ? 'en' : 'ja';
}
