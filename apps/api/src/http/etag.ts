import type { Request, Response } from 'express';
import { HttpProblem } from './http.errors.js';

/** The version of a single resource, as its ETag. */
export function setEtag(response: Response, version: number): void {
  response.setHeader('ETag', `"${version}"`);
}

/** The version that the caller has read and means to change. @throws 428 when it is not said */
export function requiredVersion(request: Request): number {
  const version = statedVersion(request);
  if (version === null)
    throw new HttpProblem(
      428,
      'PRECONDITION_REQUIRED',
      'Send If-Match with the ETag of the version that you have read.',
    );
  return version;
}

/** @throws 412 when the caller says which version it has read and that is not the present one */
export function checkStatedVersion(request: Request, current: number): void {
  const version = statedVersion(request);
  if (version !== null && version !== current)
    throw new HttpProblem(
      412,
      'CHANGED',
      `This has changed since you read it; it is now version ${current}. Read it again.`,
    );
}

/** The version that the caller has read, for a service to compare with the row that it holds; null where it is not said. */
export function statedVersion(request: Request): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  // A tag that is not of ours matches nothing, which is what "stale" means.
  return version === undefined ? -1 : Number(version);
}
