/** The largest amount of money, in whole yen, that anything here is worth. */
export const MOST_YEN = 999_999_999;
