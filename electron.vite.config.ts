import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencesOfBundle } from './test/helpers/supply/licence-plugin';

const dictionaryFolder = fileURLToPath(new URL('.', import.meta.resolve('dictionary-en')));

/**
 * Three bundles. `dependencies` of package.json stay imports in the main bundle (better-sqlite3 is native);
 * everything else is bundled. The preload is CommonJS because a sandboxed renderer refuses an ESM preload.
 */
export default defineConfig({
  main: {
    // SQLite ships beside the bundle.
    plugins: [licencesOfBundle(['better-sqlite3'])],
    // The key by which a release signs its lists of updates; a build without one takes no updates.
    define: { __UPDATE_PUBLIC_KEY__: JSON.stringify(process.env.DAYBOOK_UPDATE_PUBLIC_KEY ?? '') },
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: 'src-main/main.ts', 'file-check': 'src-main/file-check.ts' },
        // All in one folder: what looks for a file beside itself finds it whichever chunk it was put into.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licencesOfBundle()],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but Electron, so it must carry all it uses.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    // The package exports a Node program alone; the page's worker takes its two files as text.
    resolve: {
      alias: [{ find: /^dictionary-en\/(index\.(?:aff|dic))/, replacement: `${dictionaryFolder}$1` }],
    },
    // What comes by a style sheet or in a worker is no module of the page.
    plugins: [
      react(),
      tailwindcss(),
      licencesOfBundle(['@fontsource-variable/inter', 'nspell', 'is-buffer', 'dictionary-en']),
    ],
    // src-main/desktop/page-scheme.ts puts a fresh nonce here at every load.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves the renderer unminified by default, which costs start time.
      minify: true,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
});
