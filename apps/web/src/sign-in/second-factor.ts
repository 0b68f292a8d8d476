import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import { Problem } from '../api/problem';

/** What somebody has for the second step of signing in. */
export interface FactorState {
  ways: ('totp' | 'passkey' | 'recovery')[];
  recoveryCodesLeft: number;
  /** Whether one of the person's functions demands a second factor. */
  required: boolean;
}

/** A secret for an app for codes: to type, and as an address that the app opens. */
export interface TotpSetUp {
  secret: string;
  uri: string;
}

/** The person's second factors, also while the session waits for one; null when nobody is there. */
export const factorsQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) =>
    request<FactorState>('/session/second-factor', { signal }).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }),
});

const post = <Answer>(path: string, body: object = {}): Promise<Answer> => request(path, { method: 'POST', body });

export const passWithCode = (code: string) => post('/session/second-factor', { code });
export const beginTotp = () => post<TotpSetUp>('/session/totp');
export const confirmTotp = (code: string) => post<{ recoveryCodes: string[] }>('/session/totp/confirm', { code });
export const newRecoveryCodes = () => post<{ recoveryCodes: string[] }>('/session/recovery-codes');
export const removeTotp = () => request<undefined>('/session/totp', { method: 'DELETE' });
