import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repositoryRoot } from '../../helpers/runtime/build-app';

/** Where the page of controls is built to, beside the app and no part of it. */
export const galleryFolder = join(repositoryRoot, 'out/gallery');

/** Builds the page of controls. It is opened from the disk, and so its addresses are relative. */
export async function buildGallery(): Promise<void> {
  await build({
    configFile: false,
    root: join(repositoryRoot, 'src-renderer/gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [react(), tailwindcss()],
    build: { outDir: join(galleryFolder, 'page'), emptyOutDir: true },
  });
}
