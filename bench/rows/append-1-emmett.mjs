import { besideEmmett } from '../append/beside-emmett.mjs';

export default besideEmmett({ name: 'append-1-emmett', atOnce: 1, total: 4_000, theirTotal: 1_500 });
