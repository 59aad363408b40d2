import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { LAUNCH } from './launch.js';

export default defineConfig({
  testDir: '.',
  testMatch: '*.browser.js',
  outputDir: '../../browser-results',
  globalSetup: './played-once.js',
  // each test has a page of its own, and a server of its own where it writes
  fullyParallel: true,
  // a browser and its server are several processes, and wait for each other in turn
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  timeout: 90_000,
  // a machine that does something else besides is slow, not wrong
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 20_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: LAUNCH,
  },
});
