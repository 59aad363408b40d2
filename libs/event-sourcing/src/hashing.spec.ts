import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import type { StoredEvent } from './event.js';
import { hashCommand, leaf, leafHash, metaHash, nodeHash, payloadHash } from './hashing.js';

const uuid = (tail: string) => `00000000-0000-4000-8000-0000000000${tail}`;

const signed: Omit<StoredEvent, 'position'> = {
  id: uuid('e1'),
  stream: `task-${uuid('d1')}`,
  revision: 3,
  type: 'TaskAssigned',
  v: 2,
  data: { title: 'Xây dựng kế hoạch', deadline: '2020-09-30', lead: uuid('a1') },
  meta: {
    origin: uuid('b1'),
    actor: uuid('f1'),
    agency: uuid('f2'),
    capacity: 'KT',
    documentId: uuid('f3'),
    signedOn: '2020-09-11',
    postId: uuid('f4'),
    holderId: uuid('f5'),
    occurredAt: '2020-09-14',
    recordedAt: '2020-09-14T01:00:00.000Z',
    commandId: uuid('c1'),
    commandHash: 'ab'.repeat(32),
    correlationId: uuid('c2'),
    causationId: uuid('c3'),
    salt: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  },
};

const { origin, actor, occurredAt, recordedAt, commandId, commandHash, correlationId, salt } = signed.meta;
const unsigned = {
  ...signed,
  meta: { origin, actor, occurredAt, recordedAt, commandId, commandHash, correlationId, salt },
};

// The hashes below were computed by another program (Python’s json and hashlib) from the format’s description.
describe('the hashes of an event', () => {
  it('take the payload with its salt as 32 bytes', () => {
    expect(payloadHash(salt, signed.data)).toBe(
      'bdaba142e18940ba4692fd0137763d8e377c02cbb0acfd51eb741349cef31c8e',
    );
  });

  it('take the circumstances that are not in the leaf, with a cause', () => {
    expect(metaHash(signed.meta)).toBe('8e6a1f2cd2e4e13fccea89c5d87b6e1a2a3c880fd1a9814a1e9a2a7e14338583');
  });

  it('take them without a cause', () => {
    expect(metaHash(unsigned.meta)).toBe('6ad3f3c54bef0764e84caecbd2e3117ea6aa680f067aebcf1b1409e39ba1d7ee');
  });

  it('take the reason of a late entry where there is one', () => {
    const { salt, causationId, commandHash, commandId, correlationId } = signed.meta;
    const lateEntryReason = 'Văn thư nghỉ ốm.';
    expect(metaHash({ ...signed.meta, lateEntryReason })).toBe(
      payloadHash(salt, { causationId, commandHash, commandId, correlationId, lateEntryReason }),
    );
  });

  it('make the leaf of an event with an authority', () => {
    expect(leafHash(leaf(signed)).toString('hex')).toBe(
      'f17f433a540569f555ed00ba99b8dc59796ad59316fe6b04746e94b064e51479',
    );
  });

  it('make the leaf of an event without one: what is absent is left out', () => {
    expect(leaf(unsigned)).toBe(
      `{"actor":"${actor}","id":"${uuid('e1')}","metaHash":"6ad3f3c54bef0764e84caecbd2e3117ea6aa680f067aebcf1b1409e39ba1d7ee","occurredAt":"2020-09-14","origin":"${origin}","payloadHash":"bdaba142e18940ba4692fd0137763d8e377c02cbb0acfd51eb741349cef31c8e","recordedAt":"2020-09-14T01:00:00.000Z","revision":3,"schemaVersion":2,"stream":"task-${uuid('d1')}","type":"TaskAssigned","v":1}`,
    );
    expect(leafHash(leaf(unsigned)).toString('hex')).toBe(
      'b597f2f64660a064b555939ee8beb04820f6d00d11e66951436cdc6481d717a2',
    );
  });

  it('differ with every part of the event', () => {
    const changes: Omit<StoredEvent, 'position'>[] = [
      { ...signed, id: uuid('00') },
      { ...signed, stream: 'task-other' },
      { ...signed, revision: 4 },
      { ...signed, type: 'TaskClosed' },
      { ...signed, v: 1 },
      { ...signed, data: { ...(signed.data as object), title: 'Xây dựng kế hoạch.' } },
      ...Object.keys(signed.meta).map((field) => ({ ...signed, meta: { ...signed.meta, [field]: 'ff' } })),
    ];
    const leaves = new Set([signed, ...changes].map(leaf));
    expect(leaves.size).toBe(changes.length + 1);
  });

  it('are of text in canonical form, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, revision) => {
        const event = {
          ...signed,
          stream: text,
          type: text,
          revision,
          meta: { ...signed.meta, actor: text },
        };
        expect(leaf(event)).toBe(canonical(JSON.parse(leaf(event))));
      }),
    );
  });
});

describe('the tree’s hashes', () => {
  it.each([
    ['an empty leaf', leafHash(''), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [
      'the leaf L123456',
      leafHash('L123456'),
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    ],
    [
      'the node of N123 and N456',
      nodeHash(Buffer.from('N123'), Buffer.from('N456')),
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    ],
  ])('are those that others give for %s', (_, hash, hex) => {
    expect(hash.toString('hex')).toBe(hex);
  });
});

describe('the hash of a command', () => {
  const key = Buffer.alloc(32, 7);
  const command = { command: 'AcknowledgeTask', target: 't', body: { b: 1, a: 'Đ' } };

  it('is an HMAC over its canonical form', () => {
    expect(hashCommand(key, command)).toBe(
      'db0a88dcd9f5be818de90376d787023e1ff8f505b45ad1f5478860a31f81890c',
    );
    expect(hashCommand(key, { ...command, body: { a: 'Đ', b: 1 } })).toBe(hashCommand(key, command));
  });

  it('is another under another key, so that a body cannot be guessed', () => {
    expect(hashCommand(Buffer.alloc(32, 8), command)).not.toBe(hashCommand(key, command));
  });
});
