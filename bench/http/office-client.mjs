import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Speaks to one server over connections that stay open. */
export class OfficeClient {
  constructor(address, connections) {
    this.address = address;
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.headers = { 'content-type': 'application/json' };
  }

  /** @returns the answer's body, parsed @throws unless it succeeded */
  post(path, body) {
    const text = JSON.stringify(body);
    const headers = {
      ...this.headers,
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.address}${path}`,
        { method: 'POST', agent: this.agent, headers },
        (answer) => {
          let said = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk) => (said += chunk));
          answer.on('end', () =>
            answer.statusCode < 300
              ? resolve(said === '' ? {} : JSON.parse(said))
              : reject(new Error(`POST ${path} answered ${answer.statusCode}: ${said}`)),
          );
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** Sets the installation up and signs in as its administrator. */
  async signIn(token) {
    const password = 'một mật khẩu dài';
    const administrator = { displayName: 'Quản trị', username: 'admin', password };
    await this.post('/api/v1/setup', { token, administrator });
    const session = await this.post('/api/v1/sign-in', { username: 'admin', password });
    this.headers.authorization = `Bearer ${session.token}`;
  }

  close() {
    this.agent.destroy();
  }
}
