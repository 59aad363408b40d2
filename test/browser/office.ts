import { test as base, expect, type Page } from '@playwright/test';
import { text } from '../acceptance/support/client.js';
import { appoint, PASSWORD } from '../acceptance/support/office.js';
import { placeUnderEnded } from '../acceptance/support/crossed-task.js';
import { Scene } from '../acceptance/support/scene.js';
import { ServerProcess } from '../acceptance/support/server-process.js';
import { signIn } from './sign-in.js';

/** A small office of its own for one test, whose server may be killed: `giamdoc` and `chuyenvien` work on what `chutich` assigned. */
export class Office {
  private readonly scene = new Scene();
  private restarted: ServerProcess | undefined;

  async open(): Promise<void> {
    await this.scene.start();
    const { administrator, city, department } = this.scene.now;
    await appoint(administrator, department, 'chuyenvien', ['officer', 'clerk']);
    await appoint(administrator, city, 'vanthu', ['clerk']);
  }

  async close(): Promise<void> {
    await this.restarted?.stop();
    await this.scene.stop();
  }

  get address(): string {
    return this.scene.now.server.address;
  }

  get taskId(): string {
    return this.scene.now.taskId;
  }

  get directiveId(): string {
    return this.scene.now.directiveId;
  }

  /** A task that nobody has acknowledged. */
  async assign(more: object = {}): Promise<string> {
    const { body } = await this.scene.now.chair.client.do('/tasks', this.scene.assignment(more));
    return text(body['id']);
  }

  /** A directive beside the one that there is. */
  async issue(number: string): Promise<string> {
    const { body } = await this.scene.now.chair.client.do('/directives', this.scene.directive({ number }));
    return text(body['id']);
  }

  /** Leaves a task of the city assigned while the one above it was withdrawn, as two crossing acts do. */
  async cross(): Promise<void> {
    const parentId = await this.assign({ reference: 'M-9' });
    const { client } = this.scene.now.chair;
    await client.do(`/tasks/${parentId}/withdraw`, { reason: 'Thu hồi.', ...this.scene.signedByChair });
    await this.scene.now.server.stop();
    await placeUnderEnded(this.scene.folder, this.taskId, parentId);
    await this.start();
  }

  async kill(): Promise<void> {
    await (this.restarted ?? this.scene.now.server).stop('SIGKILL');
  }

  /** On the same data and at the same address. */
  async start(): Promise<void> {
    const { port } = new URL(this.address);
    const flags = ['--simulate-from', '2020-01-02T08:00:00+07:00', '--port', port];
    this.restarted = await ServerProcess.start(this.scene.folder, ...flags);
  }
}

interface Fixtures {
  readonly office: Office;
  readonly enter: (page: Page, username: string, path: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  office: async ({ browserName: _ }, use) => {
    const office = new Office();
    await office.open();
    await use(office);
    await office.close();
  },
  enter: async ({ office }, use) => {
    await use(async (page, username, path) => {
      await page.goto(`${office.address}${path}`);
      await signIn(page, username, PASSWORD);
    });
  },
});

export { expect };
