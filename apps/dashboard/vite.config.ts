import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const api = process.env['DASHBOARD_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: path('.'),
  resolve: {
    alias: [
      { find: '@dondoc/api/query', replacement: path('../../dist/api-client/@tanstack/react-query.gen.ts') },
      { find: '@dondoc/api/client', replacement: path('../../dist/api-client/client.gen.ts') },
      { find: '@dondoc/api', replacement: path('../../dist/api-client/index.ts') },
    ],
  },
  server: { proxy: { '/api': api, '/health': api } },
  build: {
    outDir: path('../../dist/dashboard'),
    emptyOutDir: true,
    // an inlined asset would need a looser policy for images
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
          ],
        },
      },
    },
  },
});
