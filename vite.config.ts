import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // Kilobytes before compression: React, Ant Design's core and urql are one chunk of 500.
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: {
      // Patterns, because modules of client/graphql/ are served under /graphql/ too.
      '^/graphql(\\?|$)': { target: server, ws: true },
      '^/(health|session|session/pass)$': { target: server },
      '^/(import|export)/': { target: server },
    },
  },
});
