export { dayInJapan, readBirthDate } from './birth-date.ts';
export { readNickname, type Nickname } from './nickname.ts';
export { readPhone } from './phone.ts';
export { readPostalCode, showPostalCode } from './postal-code.ts';
export { readPrefecture } from './prefecture.ts';
export { readAddress, type Address, type WrittenAddress } from './address.ts';
export { readLine, readLines } from './plain-text.ts';
