import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OutsideRefused } from './outside-refused.js';

/** Resolves a name to all of its addresses. */
export type Resolve = (name: string) => Promise<LookupAddress[]>;

export const resolveBySystem: Resolve = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/** Neither of this machine nor of a network behind it; of ways to write IPv4 in IPv6 the inner address counts. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 192.88.99.0/24 and the like stand in `range()`; what IPv6 translates to IPv4 by a prefix of a network's own does not.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/**
 * A lookup for sockets that gives checked addresses only, so that what was checked is what is connected to. One address
 * inside refuses the name: the next connection might take it.
 */
export function publicLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isAllowed(address)))
          callback(new OutsideRefused('ADDRESS_NOT_PUBLIC'), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(new OutsideRefused('NOT_REACHED', { cause: error }), '', 0);
      },
    );
  };
}
