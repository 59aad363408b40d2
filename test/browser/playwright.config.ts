import { defineConfig } from '@playwright/test';

/** The browser is Debian's own; a sandbox of its own it cannot have where tests run as root. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.browser.js',
  outputDir: '../../browser-results',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  // a machine that does something else besides is slow, not wrong
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
