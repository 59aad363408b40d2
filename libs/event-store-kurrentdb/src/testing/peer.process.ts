// The peer as a process of its own: `node peer.process.js [port]`, 0 or none for a free port. Its log lives in its memory.
import { Peer } from './peer.js';
import { PeerLog } from './peer-log.js';

const peer = await Peer.start(new PeerLog(), { port: Number(process.argv[2] ?? 0) });
process.on('SIGTERM', () => void peer.stop().then(() => process.exit()));
process.stdout.write(`peer listens on ${peer.url}\n`);
