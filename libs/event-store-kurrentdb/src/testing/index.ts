export { Peer } from './peer.js';
export { PeerLog } from './peer-log.js';
