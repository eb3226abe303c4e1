/** Which addresses are on the public internet: no other is called on behalf of a partner (AT-11). */
import { BlockList, isIP } from 'node:net';

const v4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;
/** Of what is globally routed, that which leads elsewhere or is for examples. */
const v6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

function listOf(text: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of text.split(/\s+/)) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

const closed4 = listOf(v4, 'ipv4');
const closed6 = listOf(v6, 'ipv6');
const global6 = listOf('2000::/3', 'ipv6');
const loop = new BlockList();
loop.addSubnet('127.0.0.0', 8, 'ipv4');
loop.addAddress('::1', 'ipv6');

export function isLoopback(address: string): boolean {
  return loop.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** False for what is no address at all. One of IPv4 that is written as one of IPv6 is not called either. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closed4.check(address, 'ipv4');
  return isIP(address) === 6 && global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}
