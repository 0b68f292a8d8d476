import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Page, Session } from '../api/types';

/** One of the person's own passkeys. */
export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  /** Its provider copies it to the person's other devices. */
  backedUp: boolean;
}

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => request<Omit<Page<Passkey>, 'next'>>('/passkeys', { signal }),
  select: (page) => page.items,
});

/** Whether this browser has passkeys for this address: they belong to a name, never to an IP address. */
export const passkeysWorkHere = (): boolean =>
  browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(globalThis.location.hostname);

/** Asks for any passkey of this place and signs in with it. Rejects with NotAllowedError when nothing was chosen. */
export async function signInWithPasskey(): Promise<Session> {
  const optionsJSON = await request<PublicKeyCredentialRequestOptionsJSON>('/session/passkey/options', {
    method: 'POST',
    readOnly: true,
  });
  const { id, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const body = { id, clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) };
  return request<Session>('/session/passkey', { method: 'POST', readOnly: true, body });
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** Makes a passkey on this device, or on one beside it, and adds it. */
export async function addPasskey(name: string): Promise<Session> {
  const optionsJSON = await request<PublicKeyCredentialCreationOptionsJSON>('/passkeys/options', {
    method: 'POST',
    readOnly: true,
  });
  const { id, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  const known = transports.filter((transport) => TRANSPORTS.includes(transport));
  const credential = { id, clientDataJSON, attestationObject, transports: known };
  return request<Session>('/passkeys', { method: 'POST', body: { name, credential } });
}

export const removePasskey = (id: string): Promise<void> => request(`/passkeys/${id}`, { method: 'DELETE' });
