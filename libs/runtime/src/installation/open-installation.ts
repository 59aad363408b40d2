import { calendarFile, ladderFile, rolesFile, type Settings } from '@dondoc/config';
import {
  calendarsOf,
  domainCommands,
  policies,
  publishedCalendar,
  reminderLadder,
  workingCalendar,
  workingCalendarFile,
  type Calendars,
  type Command,
  type ReminderLadder,
  type WorkingCalendar,
} from '@dondoc/domain';
import { Executor, lookRemembering, PolicyDebts, type EventStore, type Look } from '@dondoc/event-sourcing';
import { openViews, type Views } from '@dondoc/views';
import { AccessControl } from '../access/access-control.js';
import { roleTable } from '../access/role-table.js';
import { KeptObligations } from '../obligation/kept-obligations.js';
import { Offices } from '../actor/offices.js';
import { systemPrincipal, type Principal } from '../actor/principal.js';
import type { BusinessClock } from '../clock/business-clock.js';
import { wallClock } from '../clock/wall-clock.js';
import { accountsKnown } from '../command/account-secrets.js';
import { chooseClock } from '../clock/choose-clock.js';
import { silentJournal, type Journal } from '../journal/journal.js';
import { KnownEvents } from '../log/known-events.js';
import { LogFollower } from '../log/log-follower.js';
import { UsedKeys } from '../log/used-keys.js';
import { WakeUp } from '../log/wake-up.js';
import { ConnectionWatch } from '../metrics/connection-watch.js';
import { openGauges } from '../metrics/gauges.js';
import { measuredQueue } from '../metrics/measured-queue.js';
import { measuredStore } from '../metrics/measured-store.js';
import { Metrics } from '../metrics/metrics.js';
import { Standings } from '../metrics/standings.js';
import { TailWatch } from '../metrics/tail-watch.js';
import type { Credentials } from '../vault/credentials.js';
import { openVault, vaultIsThere, vaultName } from '../vault/open-vault.js';
import type { Tokens } from '../vault/tokens.js';
import type { Vault } from '../vault/vault.js';
import { Alarms } from './alarms.js';
import { lockFolder } from './lock-folder.js';
import { makeFolder } from './make-folder.js';
import { openQueue, type NodeQueue } from './open-queue.js';
import { openStore, type OpenedStore, storeName } from './open-store.js';
import { checkBelongTogether, opening } from './refuses-to-start.js';
import { writeFormatOf } from './write-format.js';

/** One node, opened: the log and all that is derived from it or kept beside it; nothing works or listens yet. */
export interface Installation {
  readonly settings: Settings;
  readonly store: EventStore;
  /** Absent on a cluster: see {@link OpenedStore}. */
  readonly integrity: OpenedStore['integrity'];
  readonly vault: Vault;
  readonly credentials: Credentials;
  readonly tokens: Tokens;
  readonly clock: BusinessClock;
  readonly offices: Offices;
  readonly usedKeys: UsedKeys;
  readonly debts: PolicyDebts;
  readonly obligations: KeptObligations;
  readonly wakeUp: WakeUp;
  readonly log: LogFollower;
  readonly access: AccessControl;
  readonly executor: Executor;
  /** The calendar that this installation came with: in force until the log has one of its own. */
  readonly calendar: WorkingCalendar;
  readonly calendars: Calendars;
  /** Folds a stream as the executor does for its decisions. */
  readonly look: Look;
  readonly ladder: ReminderLadder;
  readonly commands: readonly Command[];
  readonly system: Principal;
  readonly views: Views;
  readonly jobs: NodeQueue;
  readonly alarms: Alarms;
  readonly journal: Journal;
  readonly metrics: Metrics;
  /** Everybody of this node who follows the log. */
  readonly standings: Standings;
  readonly tail: TailWatch;
  readonly connection: ConnectionWatch;
  close(): Promise<void>;
}

/** How often this node looks for the end of the log, to know how far it is behind. */
const LOOK_EVERY_MS = 2_000;

const checkRoleTable = (access: AccessControl, commands: readonly Command[]) => {
  const missing = access.missing(commands.map(({ name }) => name));
  if (missing.length > 0) throw new Error(`config/roles.json does not say who may: ${missing.join(', ')}`);
};

/**
 * Opens what the settings name, and fills it where it is empty.
 * @throws StoreRefusesToOpen, KurrentStoreRefuses, RedisUnfit, SettingsFault, RefusesToStart, and UnknownEventType or
 *   NewerEventVersion for a log that needs a newer build, each with one sentence.
 */
export const openInstallation = async (
  settings: Settings,
  journal: Journal = silentJournal,
): Promise<Installation> => {
  const folder = settings.DATA_FOLDER;
  opening(`The data folder ${folder} cannot be used`, () => makeFolder(folder));
  const alarms = new Alarms(wallClock);
  const file = workingCalendarFile.parse(calendarFile);
  const calendar = workingCalendar(file);
  const access = new AccessControl(roleTable.parse(rolesFile));
  const commands = domainCommands({ calendar });
  checkRoleTable(access, commands);
  const format = writeFormatOf(settings, journal);

  const lock = settings.EVENT_STORE_URL === undefined ? undefined : lockFolder(folder);
  const metrics = new Metrics();
  const standings = new Standings(journal);
  const queue = await openQueue(settings, alarms);
  const jobs = { ...queue, queue: measuredQueue(queue.queue, metrics, journal) };
  const opened = await openStore(
    settings,
    (reason) => alarms.raise('store', reason),
    (appends) => metrics.store.committed(appends),
  );
  const store = measuredStore(opened.store, metrics);
  const tail = new TailWatch(store);
  const connection = new ConnectionWatch(opened.status);
  try {
    const look = lookRemembering(store, publishedCalendar);
    const executor = new Executor(store, format, look);
    const calendars = calendarsOf(look, calendar);
    const clock = await chooseClock(store, executor, settings.SIMULATE_FROM);
    const offices = new Offices();
    const usedKeys = new UsedKeys();
    const debts = new PolicyDebts(policies);
    const obligations = new KeptObligations();
    const wakeUp = new WakeUp();
    const readers = [
      new KnownEvents(),
      ...(clock.simulated ? [] : [clock]),
      ...[offices, usedKeys, debts, obligations, wakeUp],
    ];
    const log = new LogFollower(standings.through(store, 'log'), readers);
    await log.start((reason) => alarms.raise('log', reason));
    const secrets = {
      dataFolder: folder,
      vaultFolder: settings.VAULT_FOLDER,
      keyFile: settings.VAULT_KEY_FILE,
    };
    const names = { log: storeName(settings), vault: vaultName(secrets) };
    // before a new vault is made
    if (!vaultIsThere(secrets)) checkBelongTogether(names, { log: offices.knowsAnybody(), vault: false });
    const vault = await openVault(secrets);
    const { credentials } = vault;
    checkBelongTogether(names, await accountsKnown(credentials, store, offices.knowsAnybody()));
    const views = await openViews({
      folder,
      store: standings.through(store, 'views'),
      calendar: file,
      onStopped: (reason) => alarms.raise('views', reason),
    });
    const installation: Installation = {
      settings,
      store,
      integrity: opened.integrity,
      vault,
      credentials,
      tokens: vault.tokens(wallClock, settings.SESSION_HOURS * 3_600_000),
      clock,
      offices,
      usedKeys,
      debts,
      obligations,
      wakeUp,
      log,
      access,
      executor,
      calendar,
      calendars,
      look,
      ladder: reminderLadder.parse(ladderFile),
      commands,
      system: systemPrincipal(store.id),
      views,
      jobs,
      alarms,
      journal,
      metrics,
      standings,
      tail,
      connection,
      close: async () => {
        tail.stop();
        connection.stop();
        await log.stop();
        await views.close();
        await store.close();
        vault.close();
        lock?.close();
      },
    };
    openGauges(installation);
    tail.start(LOOK_EVERY_MS);
    connection.start(LOOK_EVERY_MS);
    return installation;
  } catch (error) {
    await jobs.queue.close(0);
    await store.close();
    throw error;
  }
};
