/** How the harness page is built: the canvas alone, in the real look. */
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

export const config = defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  build: { outDir: '../../../dist/canvas-harness', emptyOutDir: true, target: 'chrome150' },
});
