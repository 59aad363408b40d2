export default {
  input: './dist/openapi.json',
  output: { path: './dist/api-client', clean: true, header: '// @ts-nocheck' },
  logs: { level: 'error', file: false },
  plugins: [
    '@hey-api/client-fetch',
    { name: '@hey-api/typescript', enums: false },
    '@hey-api/sdk',
    { name: '@tanstack/react-query', infiniteQueryOptions: false, mutationOptions: false },
  ],
};
