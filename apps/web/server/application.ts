import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { passOn } from './pass-on.js';
import { contentSecurityPolicy } from './security.js';

export interface WebOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Address of the api, without a slash at its end. */
  readonly apiUrl: string;
  /** Whether a reverse proxy in front has already noted whom it speaks for. */
  readonly behindProxy: boolean;
  /** Whether people reach Tandem over https. */
  readonly secure: boolean;
}

/** Paths that the api answers. */
const ofTheApi = ['/api', '/health', '/metrics'];
const aYear = 365 * 24 * 60 * 60 * 1000;

/** Serves the pages, and passes on to the api what is for it, so that browsers see one origin. */
export function webApplication({ pages, apiUrl, behindProxy, secure }: WebOptions): Express {
  const application = express();
  application.disable('x-powered-by');
  // Before everything that touches bodies or headers: the api compresses and protects its own answers.
  application.use(ofTheApi, passOn({ apiUrl, behindProxy }));
  application.use(
    helmet({ contentSecurityPolicy, strictTransportSecurity: secure, referrerPolicy: { policy: 'same-origin' } }),
  );
  application.use(compression());
  // Vite puts a hash of the content into the names below assets.
  application.use('/assets', express.static(`${pages}/assets`, { immutable: true, maxAge: aYear, fallthrough: false }));
  application.use(
    express.static(pages, {
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  // Every other address is one of the application's own pages, unless it looks like a file.
  application.get(/^[^.]*$/, (_request, response) => {
    response.sendFile('index.html', { root: pages, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  });
  return application;
}
