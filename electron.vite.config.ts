import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const dictionaryFolder = fileURLToPath(new URL('.', import.meta.resolve('dictionary-en')));

/**
 * Three bundles. `dependencies` of package.json stay imports in the main bundle (better-sqlite3 is native);
 * everything else is bundled. The preload is CommonJS because a sandboxed renderer refuses an ESM preload.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { main: 'src-main/main.ts', 'file-check': 'src-main/file-check.ts' } },
    },
  },
  preload: {
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
    plugins: [react(), tailwindcss()],
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
