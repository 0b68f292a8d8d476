import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { patchCssModules } from 'vite-css-modules';
import { defineConfig, type Plugin } from 'vite';

/** Expands Lingui's macros; the filter keeps Babel off every other file. */
const linguiMacros = (): Plugin => ({
  name: 'lingui-macros',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
    async handler(code, id) {
      const out = await transformAsync(code, {
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      });
      return out?.code == null ? null : { code: out.code, map: out.map as never };
    },
  },
});

/**
 * Theme, language and direction are set before the first paint by a small blocking file: the content policy allows no
 * inline script, and the hashed name lets it be cached for good.
 */
const preferencesScript = (): Plugin => {
  const source = readFileSync(new URL('./src/preferences.js', import.meta.url), 'utf8');
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const fileName = `assets/preferences-${hash}.js`;
  return {
    name: 'preferences-script',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(source);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
  };
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    preferencesScript(),
    linguiMacros(),
    patchCssModules({ generateSourceTypes: true, exportMode: 'default' }),
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    { ...optimizeLocales.vite({ locales: ['ar', 'en', 'es', 'fr', 'ru', 'zh'] }), enforce: 'pre' },
  ],
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3001' } } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@lingui)\//,
              priority: 2,
            },
            {
              name: 'aria',
              test: /node_modules\/(react-aria|react-aria-components|react-stately|@internationalized|use-sync-external-store)\//,
              minShareCount: 4,
              priority: 1,
            },
            {
              name: 'ui',
              test: /\/src\/(ui|app|api|i18n|need|match|offer)\/|node_modules\/lucide-react\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
