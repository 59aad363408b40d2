import { besideSqlite } from '../append/beside-sqlite.mjs';

export default besideSqlite({ name: 'append-32', atOnce: 32, perCommit: 32, total: 40_000, goal: 0.35 });
