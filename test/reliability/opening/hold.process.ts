// Opens the store and holds it until it is killed; says in one line how that went.
import { openSqliteEventStore, StoreRefusesToOpen } from '@dondoc/event-store-sqlite';

const [file = ''] = process.argv.slice(2);

try {
  await openSqliteEventStore({ file, verify: false });
  process.send?.({ opened: true });
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof StoreRefusesToOpen)) throw error;
  const { code, sentence } = error;
  process.send?.({ opened: false, code, sentence }, () => process.exit(1));
}
