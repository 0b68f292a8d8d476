import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as requirement } from '@tandem/testing';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type PageLanguage = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

/** A person at a browser, and what went wrong behind the pages. */
export interface Visitor {
  page: Page;
  /** Violations of the content policy, errors of scripts and of the console, in their order. */
  troubles(): Promise<string[]>;
  /** What axe finds on the page as it is now: the rule, and where. */
  inaccessible(): Promise<string[]>;
  leave(): Promise<void>;
}

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: requirement.path });

/** Opens a browser of one person's own. An answer of 4xx is not trouble: the pages ask whether one is signed in. */
export async function visit(
  browser: Browser,
  baseURL: string,
  { language = 'en', ...options }: BrowserContextOptions & { language?: PageLanguage } = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL, locale: language, reducedMotion: 'reduce', ...options });
  await context.addInitScript(`
    localStorage.getItem('tandem.language') ?? localStorage.setItem('tandem.language', '${language}');
    window.policyViolations = [];
    addEventListener('securitypolicyviolation', (event) =>
      window.policyViolations.push(event.violatedDirective + ' ' + event.blockedURI));`);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  return {
    page,
    troubles: async () => [...errors, ...(await page.evaluate<string[]>('window.policyViolations'))],
    inaccessible: async () => {
      await page.evaluate(axeSource);
      return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
        violations.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.target.join(' ')).join(', ')))`);
    },
    leave: () => context.close(),
  };
}
