// Loaded before the program (`--import`): its clock stands CLOCK_OFFSET_MS ahead of the machine's, or behind it.
const offset = Number(process.env['CLOCK_OFFSET_MS']);
const { now } = Date;

Date.now = () => now() + offset;
globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [Date.now()] : given, newTarget) as object,
});
