import { besideEmmett } from '../append/beside-emmett.mjs';

export default besideEmmett({ name: 'append-256-emmett', atOnce: 256, total: 40_000, theirTotal: 4_000 });
