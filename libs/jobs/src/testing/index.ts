// what programs use too: the contract of the queue and the office of the specs load the test runner, and stand aside
export { RedisServer } from './redis-server.js';
