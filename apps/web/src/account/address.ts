import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';

/** With which address somebody signs in, and another one that waits for its confirmation. */
export interface OwnAddress {
  address: string;
  waiting: { address: string; until: string } | null;
}

export const ownAddressQuery = queryOptions({
  queryKey: ['own-address'],
  queryFn: ({ signal }) => request<OwnAddress>('/people/me/address', { signal }),
});

export const askForAddress = (email: string) =>
  request<undefined>('/people/me/address', { method: 'POST', body: { email } });
export const withdrawAddress = () => request<undefined>('/people/me/address', { method: 'DELETE' });
export const confirmAddress = (token: string) =>
  request<undefined>('/people/me/address/confirm', { method: 'POST', body: { token } });
export const stopAddressChange = (token: string) =>
  request<undefined>('/address-changes/stop', { method: 'POST', body: { token } });
