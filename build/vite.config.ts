/** How the page is built: no inline script, no file outside dist/renderer, relative addresses for both doors. */
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { folders } from './folders.ts';

export default defineConfig({
  root: folders.renderer,
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  worker: { format: 'es' },
  build: {
    outDir: folders.builtPage,
    emptyOutDir: true,
    target: 'chrome150',
    // The policy has no room for data: scripts and fonts; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
});
