/** From where a caller may come: lists of addresses and networks, such as those of staff and of a partner. */
import { BlockList, isIP } from 'node:net';

/** Whether it is an address, or a network such as `10.0.0.0/8` or `2001:db8::/32`. */
export function isNetwork(word: string): boolean {
  const [address = '', prefix, ...more] = word.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** As lists in the database are asked: without a zone, of IPv4 as such. What is no address is the unspecified one, which nobody has. */
export function plainAddress(given: string): string {
  const address = given.replace(/^::ffff:(?=[0-9.]+$)/i, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? '::' : address;
}

/**
 * The addresses that a list admits. A word that is no network admits nothing, and so does an empty list. An IPv4 address that came
 * over an IPv6 socket (`::ffff:10.0.0.1`) is the IPv4 address.
 */
export function networksOf(words: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const word of words.filter(isNetwork)) {
    const [address = '', prefix] = word.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (given) => {
    const address = given.replace(/^::ffff:(?=[0-9.]+$)/i, '').replace(/%.*$/, '');
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
}

/** Whether an address is in one of these networks; for lists that are asked once, such as one of a row. */
export function inNetworks(address: string, words: readonly string[]): boolean {
  return networksOf(words)(address);
}
