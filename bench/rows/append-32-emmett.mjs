import { besideEmmett } from '../append/beside-emmett.mjs';

export default besideEmmett({
  name: 'append-32-emmett',
  atOnce: 32,
  total: 40_000,
  theirTotal: 4_000,
  goal: 15,
});
