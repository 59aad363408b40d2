import { besideSqlite } from '../append/beside-sqlite.mjs';

export default besideSqlite({ name: 'append-1', atOnce: 1, perCommit: 1, total: 4_000, goal: 0.7 });
