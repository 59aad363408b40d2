import { besideSqlite } from '../append/beside-sqlite.mjs';

export default besideSqlite({ name: 'append-256', atOnce: 256, perCommit: 32, total: 40_000 });
